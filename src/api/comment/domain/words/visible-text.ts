import { Parser } from 'htmlparser2';

/** White space, controls, and characters that are drawn as nothing (U+2800 is a blank braille cell). */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\s\u2800]/u;

/** Of what a comment may have (see `cleanCommentHtml`), what begins and ends on a line of its own. */
const BLOCKS = new Set(['p', 'br', 'blockquote', 'ul', 'ol', 'li']);

/** Whether an HTML fragment shows a reader anything at all. */
export const hasVisibleText = (html: string): boolean => {
  let isVisible = false;
  const parser = new Parser({
    ontext(text) {
      isVisible ||= Array.from(text).some((character) => !INVISIBLE.test(character));
    },
  });
  parser.end(html);
  return isVisible;
};

/**
 * What a reader sees of a comment's cleaned HTML: tags gone, entities decoded, blocks and line breaks on
 * lines of their own, words whole that have tags inside. Takes linear time: `commentHtml` nests no deeper
 * than 500.
 */
export const visibleText = (html: string): string => {
  const pieces: string[] = [];
  const breakLine = (name: string): void => {
    if (BLOCKS.has(name)) pieces.push('\n');
  };
  const parser = new Parser({
    ontext: (text) => pieces.push(text),
    onopentagname: breakLine,
    onclosetag: breakLine,
  });
  parser.end(html);
  return withoutBlankLines(pieces.join(''));
};

const withoutBlankLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/** The addresses of the links of an HTML fragment, in their order. */
export const linksOf = (html: string): string[] => {
  const addresses: string[] = [];
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'a' && href !== undefined) addresses.push(href);
    },
  });
  parser.end(html);
  return addresses;
};
