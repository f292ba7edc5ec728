import { mobiledocHtml } from './mobiledoc';
import { lexicalHtml } from './lexical';
import { type Row, textIn } from './read-rows';
import type { Html } from './values';

/** The HTML of a post: what Ghost made of it, or, where that is missing, what its editor's own form says. */
export const htmlOf = (row: Row): Html => {
  const html = textIn(row, 'html');
  if (html !== '') return { html, left: [] };
  const [lexical, mobiledoc] = ['lexical', 'mobiledoc'].map((one) => parsed(textIn(row, one)));
  if (lexical !== undefined) return lexicalHtml(lexical);
  if (mobiledoc !== undefined) return mobiledocHtml(mobiledoc);
  return { html: textIn(row, 'markdown'), left: [] };
};

const parsed = (json: string): unknown => {
  if (json === '') return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
