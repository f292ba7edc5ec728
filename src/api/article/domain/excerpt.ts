import { foldSpaces, textOfBody, withoutTags } from './plain-text';
import { countWords, graphemesOf, sentenceEnds, wordEnds } from './segments';

export const EXCERPT_MAX_WORDS = 55;
export const EXCERPT_MAX_GRAPHEMES = 300;

/** A sentence's end counts as a good place to stop in this last share of what fits. */
const LAST_SHARE = 0.4;

/** No excerpt needs more than this of its text; `Intl.Segmenter` is slower than linear. */
const WINDOW = 4_000;

const MORE = /^[ \t]*<!--[ \t]*more[ \t]*-->[ \t]*$/mu;

/**
 * The opening of a body as plain text: what stands before a `<!--more-->` line if there is one, at
 * most 55 words and 300 graphemes. Ends with a sentence where one ends in the last 40 %, otherwise
 * after a whole word and `…`. '' when the body has no text.
 */
export const excerptOf = (body: string): string => {
  const more = body.search(MORE);
  const opening = more >= 0 ? textOfBody(body.slice(0, more)) : '';
  return cut(opening || textOfBody(body));
};

/** What a person wrote as an excerpt, as plain text. */
export const cleanExcerpt = (written: string): string => foldSpaces(withoutTags(written));

const cut = (text: string): string => {
  const window = text.slice(0, WINDOW);
  const limit = endOfWhatFits(window);
  if (limit === text.length) return text;

  const fitting = window.slice(0, limit);
  const sentence = sentenceEnds(window).findLast((end) => end <= limit);
  if (sentence !== undefined && sentence >= limit * (1 - LAST_SHARE)) {
    return fitting.slice(0, sentence).trimEnd();
  }
  const word = wordEnds(fitting).findLast((end) => end <= limit) ?? limit;
  return `${fitting.slice(0, word).trimEnd()}…`;
};

/** The offset after the last whole word within both limits, or of the text's end. */
const endOfWhatFits = (text: string): number => {
  const graphemes = graphemesOf(text, EXCERPT_MAX_GRAPHEMES);
  const byLength = graphemes.join('').length;
  if (byLength === text.length && countWords(text) <= EXCERPT_MAX_WORDS) return text.length;

  const ends = wordEnds(text).slice(0, EXCERPT_MAX_WORDS);
  return ends.findLast((end) => end <= byLength) ?? byLength;
};
