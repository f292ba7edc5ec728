import { diffArrays } from 'diff';
import { escapeUTF8 } from 'entities';

import { tokensOf } from './words';

/** How many comparisons are left, for all paragraphs of a text. */
export interface Patience {
  steps: number;
}

/** Paragraphs that differ in more words and signs count as written anew. */
const MOST_WORDS = 1_000;

/** The words of two paragraphs as HTML: what went in `<del>`, then what came in `<ins>`, all else as it stands. */
export const markWords = (before: string, after: string, patience: Patience): string => {
  const most = Math.min(MOST_WORDS, Math.floor(Math.sqrt(Math.max(0, patience.steps))));
  const [was, is] = [tokensOf(before), tokensOf(after)];
  const parts = before && after ? diffArrays(was, is, { maxEditLength: most }) : undefined;
  if (!parts) {
    if (before && after) patience.steps -= most ** 2;
    return marked('del', before) + marked('ins', after);
  }
  let edits = 0;
  let html = '';
  let removed = '';
  let added = '';
  const end = (): void => {
    html += marked('del', removed) + marked('ins', added);
    removed = added = '';
  };
  for (const part of parts) {
    const text = part.value.join('');
    if (part.added || part.removed) edits += part.value.length;
    if (part.added) added += text;
    else if (part.removed) removed += text;
    else {
      end();
      html += escapeUTF8(text);
    }
  }
  end();
  patience.steps -= edits ** 2;
  return html;
};

const marked = (name: 'del' | 'ins', text: string): string =>
  text === '' ? '' : `<${name}>${escapeUTF8(text)}</${name}>`;
