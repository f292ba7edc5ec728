/** Longer repetitions of the same few characters are not legitimate text. */
const LONGEST_REPETITION = 2_000;

/** How many characters may make up what is repeated. */
const LONGEST_PERIOD = 8;

/** Characters that are compared to see whether a place may be within a repetition. */
const SAMPLE = 32;

/**
 * Truncates absurdly long repetitions of signs: a megabyte of `<`, of `![`, ten thousand `> `, on which parsers
 * would spend seconds. Letters and digits are never removed. Takes linear time.
 */
export const limitRepetitions = (source: string): string => {
  let text = source;
  for (let period = 1; period <= LONGEST_PERIOD; period += 1) text = cutRepetitions(text, period);
  return text;
};

const cutRepetitions = (text: string, period: number): string => {
  if (!mayRepeat(text, period)) return text;
  const pieces: string[] = [];
  let kept = 0;
  let start = 0;
  for (let index = period; index <= text.length; index += 1) {
    // Charcodes of places beyond the end are NaN, which equals nothing: the last run ends there.
    if (text.charCodeAt(index) === text.charCodeAt(index - period)) continue;
    const isCut = index - start > LONGEST_REPETITION && isSigns(text.slice(start, start + period));
    if (isCut) {
      pieces.push(text.slice(kept, start + LONGEST_REPETITION));
      kept = index - ((index - start - LONGEST_REPETITION) % period);
    }
    start = index - period + 1;
  }
  pieces.push(text.slice(kept));
  return pieces.join('');
};

/**
 * Whether a repetition beyond sense is possible: it would go through one of these places and repeat
 * itself there for as long again. Looks at a few characters of an ordinary text, not at each.
 */
const mayRepeat = (text: string, period: number): boolean => {
  const step = LONGEST_REPETITION / 2;
  for (let place = step; place < text.length; place += step) {
    const here = text.slice(place, place + SAMPLE);
    if (here === text.slice(place - period, place - period + SAMPLE)) return true;
  }
  return false;
};

const isSigns = (repeated: string): boolean => !/[\p{L}\p{N}]/u.test(repeated);
