const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** `Intl.Segmenter` is slower than linear: it is fed pieces of this many UTF-16 units. */
const WINDOW = 1_000;

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** The offset after the first `count` graphemes (what a reader sees as single characters), or the end. */
export const endOfGraphemes = (text: string, count: number): number => {
  // In printable ASCII each character is one, and what stands behind the last must not join it.
  if (PRINTABLE_ASCII.test(text.slice(0, count + 1))) return Math.min(count, text.length);
  let seen = 0;
  for (const { index } of graphemes.segment(text)) {
    if (seen === count) return index;
    seen += 1;
  }
  return text.length;
};

/** The offsets at which words end, no more than `most` of them. */
export const wordEnds = (text: string, most = Infinity): number[] => {
  const ends: number[] = [];
  for (const { segment, index, isWordLike } of words.segment(text)) {
    if (isWordLike) ends.push(index + segment.length);
    if (ends.length >= most) break;
  }
  return ends;
};

/** The offsets at which sentences end, trailing white space left out. */
export const sentenceEnds = (text: string): number[] =>
  Array.from(sentences.segment(text), ({ segment, index }) => index + segment.trimEnd().length);

/** Letters and digits of which any number in a row are one word: those of Latin scripts. */
const LATIN = 'A-Za-z0-9\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F';

/** Signs that take no part in words: ASCII's without `_`, and the quotes and dashes of print. */
const SIGNS =
  '\\x21-\\x2F\\x3A-\\x40\\x5B-\\x5E\\x60\\x7B-\\x7E\\u00AB\\u00BB\\u2013-\\u201F\\u2026';

/** One plain word, signs around it: what most of a text in Latin letters consists of. */
const PLAIN_WORD = new RegExp(`^[${SIGNS}]*[${LATIN}]+[${SIGNS}]*$`);

/** Signs that are words by Unicode's property `Word_Break`, though neither letters nor digits by their category. */
const SIGNS_IN_WORDS =
  '\\u00B8\\u02C2-\\u02C5\\u02D2-\\u02D7\\u02DE\\u02DF\\u02E5-\\u02EB\\u02ED\\u02EF-\\u02FF\\u055A-\\u055C\\u055E' +
  '\\u058A\\u05F3\\u0600-\\u0605\\u066B\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u109E\\u109F\\u19DE\\u19DF\\u1AA0-\\u1AA6' +
  '\\u1AA8-\\u1AAD\\uA708-\\uA716\\uA720\\uA721\\uA789\\uA78A\\uAA77-\\uAA79\\uAADE\\uAADF\\uAB5B' +
  '\\u{110BD}\\u{110CD}\\u{1173F}';

/** Circled letters and squared kana are `Alphabetic` or of a script, and no letters by their category. */
const MAY_BE_IN_WORD = new RegExp(
  `[\\u{16FE4}\\p{L}\\p{N}\\p{Alphabetic}\\p{scx=Katakana}\\p{scx=Hiragana}${SIGNS_IN_WORDS}]`,
  'u',
);

/**
 * How many words a text has, in scripts with and without spaces. A word never goes through a space:
 * what stands between two is counted by itself, and most of it without `Intl.Segmenter`. Takes
 * linear time.
 */
export const countWords = (text: string): number => {
  let count = 0;
  for (const part of text.split(' ')) {
    if (PLAIN_WORD.test(part)) count += 1;
    else if (MAY_BE_IN_WORD.test(part)) count += countSegments(part);
  }
  return count;
};

/** How many segments at the end of a piece to look at again: one, or of a script without spaces some. */
const overlap = (segments: unknown[]): number => Math.min(20, Math.ceil(segments.length / 2));

const countSegments = (text: string): number => {
  let count = 0;
  let start = 0;
  // Whether the piece begins inside a word that is counted already.
  let isInWord = false;
  while (start < text.length) {
    const segments = Array.from(words.segment(text.slice(start, start + WINDOW)));
    const isLastPiece = start + WINDOW >= text.length;
    // The last segments depend on what comes next: they are looked at again with it.
    const whole =
      isLastPiece || segments.length === 1 ? segments : segments.slice(0, -overlap(segments));
    for (const { isWordLike, index } of whole) {
      if (isWordLike && !(isInWord && index === 0)) count += 1;
    }
    isInWord = segments.length === 1 && segments[0]?.isWordLike === true;
    start += whole.reduce((length, { segment }) => length + segment.length, 0);
  }
  return count;
};
