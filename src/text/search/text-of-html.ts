import { Parser } from 'htmlparser2';

import { INLINE_ELEMENTS } from '../html';

/** Elements whose text nobody reads. */
const UNSEEN = new Set(['script', 'style', 'template']);

/**
 * What can be read in HTML, headings, captions and tables included: entities decoded, words whole that have tags inside,
 * a line for each block. Takes linear time.
 */
export const textOfHtml = (html: string): string => {
  if (!html.includes('<') && !html.includes('&')) return html;
  const pieces: string[] = [];
  let unseen = 0;
  const breakAt = (name: string): void => {
    if (!INLINE_ELEMENTS.has(name)) pieces.push('\n');
  };
  const parser = new Parser({
    ontext: (text) => {
      if (unseen === 0) pieces.push(text);
    },
    onopentag: (name) => {
      breakAt(name);
      if (UNSEEN.has(name)) unseen += 1;
    },
    onclosetag: (name) => {
      breakAt(name);
      if (UNSEEN.has(name)) unseen -= 1;
    },
  });
  parser.end(html);
  return pieces.join('');
};
