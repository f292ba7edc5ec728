import { LRUCache } from 'lru-cache';

import { fold } from './fold';
import { buildWordTree, findFirstPlace, type WordTree } from './word-tree';

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** The lists that were used last: settings change seldom, and there are comments all the time. */
const compiled = new LRUCache<string, { entries: string[]; words: WordTree }>({ max: 8 });

/**
 * The entries of a word list, one a line, trimmed and otherwise as the editor wrote them. Blank lines,
 * lines of which folding leaves nothing, and entries that fold to an earlier one are left out.
 */
export const parseWordList = (text: string | null): string[] => {
  const entries = new Map<string, string>();
  for (const line of (text ?? '').split(LINE_END)) {
    const folded = fold(line);
    if (folded && !entries.has(folded)) entries.set(folded, line.trim());
  }
  return Array.from(entries.values());
};

/**
 * The first entry of a word list, as the editor wrote it, that one of the texts has as whole words;
 * null if they have none. Case, accents, white space, invisible characters and look-alikes (see
 * `readingsOf`) make no difference. An entry may be a phrase, have signs, and be of any script. The texts
 * are plain text: of a comment, what `visibleText` and `extractLinks` answer.
 */
export const findListedWord = (list: string | null, texts: readonly string[]): string | null => {
  if (list === null) return null;
  const { entries, words } = compiled.get(list) ?? compile(list);
  const first = texts.reduce(
    (place, text) => Math.min(place, findFirstPlace(words, text)),
    Infinity,
  );
  return entries[first] ?? null;
};

const compile = (list: string) => {
  const entries = parseWordList(list);
  const words = buildWordTree(entries);
  compiled.set(list, { entries, words });
  return { entries, words };
};
