const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The first `count` graphemes: what a reader sees as single characters. */
export const graphemesOf = (text: string, count: number): string[] => {
  const found: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    if (found.length === count) break;
    found.push(segment);
  }
  return found;
};

/** The offsets at which a word ends, the punctuation that follows it included. */
export const wordEnds = (text: string): number[] => {
  const ends: number[] = [];
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const end = index + segment.length;
    if (isWordLike) ends.push(end);
    else if (ends.length > 0 && ends.at(-1) === index && segment.trim() !== '') {
      ends[ends.length - 1] = end;
    }
  }
  return ends;
};

/** The offsets at which a sentence ends, trailing white space left out. */
export const sentenceEnds = (text: string): number[] =>
  Array.from(sentences.segment(text), ({ segment, index }) => index + segment.trimEnd().length);

/** How many words a text has, in scripts with and without spaces. */
export const countWords = (text: string): number => {
  let count = 0;
  for (const window of windowsOf(text)) {
    for (const { isWordLike } of words.segment(window)) if (isWordLike) count += 1;
  }
  return count;
};

const WINDOW = 2_000;

/** The text in pieces short enough for `Intl.Segmenter`, which is slower than linear; cut at spaces. */
function* windowsOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const space = text.lastIndexOf(' ', start + WINDOW);
    const end =
      start + WINDOW >= text.length ? text.length : space > start ? space : start + WINDOW;
    yield text.slice(start, end);
    start = end;
  }
}
