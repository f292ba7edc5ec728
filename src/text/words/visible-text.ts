import { Parser } from 'htmlparser2';

/** White space, controls, and characters that are drawn as nothing (U+2800 is a blank braille cell). */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\s\u2800]/u;

/** Of what a comment may have (see `sanitizeCommentHtml`), what begins and ends on a line of its own. */
const BLOCKS = new Set(['p', 'br', 'blockquote', 'ul', 'ol', 'li', 'pre']);

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
 * lines of their own, words whole that have tags inside, lists that begin with a number of their own with their
 * numbers (`1914. War.`). Takes linear time: `commentHtml` nests no deeper than 500.
 */
export const visibleText = (html: string): string => {
  const pieces: string[] = [];
  /** Of each list that is open the number of the next item; NaN where it has none. */
  const numbers: number[] = [];
  let marker = '';
  const breakLine = (name: string): void => {
    if (BLOCKS.has(name)) pieces.push('\n');
  };
  const parser = new Parser({
    ontext(text) {
      // The paragraph in an item begins on the line of its number.
      const isBeforeText = marker !== '' && text.trim() === '';
      pieces.push(isBeforeText ? text : marker + text);
      if (!isBeforeText) marker = '';
    },
    onopentag(name, { start }) {
      breakLine(name);
      if (name === 'ol') numbers.push(Number(start ?? NaN));
      if (name === 'ul') numbers.push(NaN);
      if (name !== 'li') return;
      const number = numbers.pop() ?? NaN;
      marker = Number.isNaN(number) ? '' : `${number}. `;
      numbers.push(number + 1);
    },
    onclosetag(name) {
      breakLine(name);
      if (name === 'li') marker = '';
      if (name === 'ol' || name === 'ul') numbers.pop();
    },
  });
  parser.end(html);
  return removeBlankLines(pieces.join(''));
};

const removeBlankLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/** The addresses of the links of an HTML fragment, in their order. */
export const extractLinks = (html: string): string[] => {
  const addresses: string[] = [];
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'a' && href !== undefined) addresses.push(href);
    },
  });
  parser.end(html);
  return addresses;
};
