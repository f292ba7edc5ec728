import { wordsOf } from './words';

/** A paragraph and what it has become: null on the side where there is none. */
export type Pair = [before: string, after: string] | [string, null] | [null, string];

/** A paragraph became another one where they share at least this part of their words. */
const ALIKE = 0.4;

/** So far ahead a paragraph is looked for. */
const AHEAD = 5;

/**
 * Which of some paragraphs became which of others that stand in their place. As many as there were are those that were
 * there, each changed; of more or fewer, those are the same that have words in common.
 */
export const pairsOf = (removed: readonly string[], added: readonly string[]): Pair[] => {
  if (removed.length === added.length) {
    return removed.map((before, at): Pair => [before, added[at] ?? '']);
  }
  const pairs: Pair[] = [];
  const news = added.map((text) => ({ text, words: wordsOf(text) }));
  let next = 0;
  for (const before of removed) {
    const words = wordsOf(before);
    const near = news.slice(next, next + AHEAD);
    const ahead = near.findIndex((one) => likeness(words, one.words) >= ALIKE);
    const found = near[ahead];
    if (!found) {
      pairs.push([before, null]);
      continue;
    }
    for (const { text } of near.slice(0, ahead)) pairs.push([null, text]);
    pairs.push([before, found.text]);
    next += ahead + 1;
  }
  for (const { text } of news.slice(next)) pairs.push([null, text]);
  return pairs;
};

/** From 0, no word in common, to 1. */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return (2 * common) / (one.size + other.size);
};
