import { Parser } from 'htmlparser2';

import { renderArticleMarkdown } from '../../../shared/markup/markdown';

/** Elements whose content is no part of the running text. */
const LEFT_OUT = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'table', 'figcaption', 'caption'],
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'svg',
    'math',
    'head',
    'title',
  ],
  ...['textarea', 'select', 'button', 'audio', 'video', 'canvas'],
]);

/** Elements that stand within a line, so that what is on both sides of their tags stays one word. */
const INLINE = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
    'i',
    'ins',
  ],
  ...['kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup'],
  ...['time', 'tt', 'u', 'var', 'wbr'],
]);

const isFootnote = (name: string, attributes: Record<string, string>): boolean =>
  (name === 'sup' && attributes.class === 'footnote-ref') ||
  (name === 'section' && attributes.class === 'footnotes') ||
  (name === 'hr' && attributes.class === 'footnotes-sep');

/** White space of every kind folded to single spaces, none at the ends. */
export const foldSpaces = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ');

/**
 * The running text of an HTML fragment: tags gone, entities decoded, white space folded.
 * Headings, code blocks, tables, images, captions, footnotes, scripts and styles are left out.
 */
export const textOfHtml = (html: string): string => {
  const pieces: string[] = [];
  // The element that is being left out and how many of its name stand open inside it.
  let leftOut: { name: string; depth: number } | undefined;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (leftOut) {
        if (name === leftOut.name) leftOut.depth += 1;
        return;
      }
      if (LEFT_OUT.has(name) || isFootnote(name, attributes)) leftOut = { name, depth: 1 };
      if (!INLINE.has(name)) pieces.push(' ');
    },
    ontext(text) {
      if (!leftOut) pieces.push(text);
    },
    onclosetag(name) {
      if (leftOut && name === leftOut.name) {
        leftOut.depth -= 1;
        if (leftOut.depth === 0) leftOut = undefined;
      }
      if (!leftOut && !INLINE.has(name)) pieces.push(' ');
    },
  });
  parser.write(html);
  parser.end();

  return foldSpaces(pieces.join(''));
};

/** What decoding entities turned into a tag goes as well: it would be one on a careless page. */
export const withoutTags = (text: string): string => (text.includes('<') ? textOfHtml(text) : text);

/** The running text of an Article's body (Markdown, in which HTML may stand). */
export const textOfBody = (body: string): string =>
  withoutTags(textOfHtml(renderArticleMarkdown(body)));
