import { endOfGraphemes, sentenceEnds, wordEnds } from './segments';

export const EXCERPT_MAX_WORDS = 55;
export const EXCERPT_MAX_GRAPHEMES = 300;

/** A sentence's end counts as a good place to stop in this last share of what fits. */
const LAST_SHARE = 0.4;

/** More than any excerpt takes; `Intl.Segmenter` is slower than linear. */
const WINDOW = 4_000;

/**
 * The opening of a running text: at most 55 words and 300 graphemes. Ends with a sentence where one
 * ends in the last 40 % of what fits, otherwise after a whole word and `…`; a text that fits is left
 * whole. Words, sentences and graphemes are Unicode's (UAX #29).
 */
export const excerptOf = (text: string): string => {
  const window = openingOf(text);
  const limit = endOfWhatFits(window);
  if (limit === text.length) return text;

  const sentence = sentenceEnds(window).findLast((end) => end <= limit && end < window.length);
  if (sentence !== undefined && sentence >= limit * (1 - LAST_SHARE)) {
    return window.slice(0, sentence);
  }
  return `${window.slice(0, limit).trimEnd()}…`;
};

/** The first words of a running text, as Unicode counts them. */
export const firstWords = (text: string, count: number): string => {
  const window = openingOf(text);
  return window.slice(0, wordEnds(window, count)[count - 1] ?? window.length);
};

/** Enough of a text for any excerpt, cut between graphemes. */
const openingOf = (text: string): string => {
  if (text.length <= WINDOW) return text;
  const window = text.slice(0, WINDOW);
  const space = window.lastIndexOf(' ');
  // No word goes through a space, and looking for the last one takes no time.
  if (space > WINDOW / 2) return window.slice(0, space);
  // What the cut goes through is left off: the last word, or in a text without words the last grapheme.
  const word = wordEnds(window).at(-2);
  return window.slice(0, word ?? endOfGraphemes(window, EXCERPT_MAX_GRAPHEMES));
};

/** The offset after the last whole word within both limits; the text's end when all of it fits. */
const endOfWhatFits = (text: string): number => {
  const byLength = endOfGraphemes(text, EXCERPT_MAX_GRAPHEMES);
  const ends = wordEnds(text, EXCERPT_MAX_WORDS + 1);
  const isWhole = byLength === text.length && ends.length <= EXCERPT_MAX_WORDS;
  if (isWhole) return text.length;
  return ends.slice(0, EXCERPT_MAX_WORDS).findLast((end) => end <= byLength) ?? byLength;
};
