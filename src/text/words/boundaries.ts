import type { Character } from './characters';
import { isPartOfWord } from './fold';

/** Scripts in which words stand next to each other, and any sequence of characters may be one. */
const WITHOUT_SPACES =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u;

/** Scripts in which words stand next to each other, and a dictionary tells them apart. */
const BY_DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Signs that say something by themselves, wherever they stand. */
const PICTURE = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}]/u;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** `Intl.Segmenter` is slower than linear: it is fed pieces of this size, and of this much around them. */
const WINDOW = 200;
const CONTEXT = 60;

/** Whether what starts, or ends, before the character at `index` is whole there, and no part of a word. */
export type Boundaries = (index: number, side: 'start' | 'end') => boolean;

/**
 * Where words start and end. The neighbours of a word are no letters, marks or digits; between characters
 * of Han, Hiragana and Katakana any place will do; in Thai, Lao, Khmer and Burmese `Intl.Segmenter`
 * decides. Takes linear time, however often it is asked.
 */
export const boundariesOf = (characters: readonly Character[]): Boundaries => {
  const isDictionaryBoundary = dictionaryBoundariesOf(characters);
  return (index, side) => {
    const [left, right] = [characters[index - 1], characters[index]];
    if (!left || !right) return true;
    if (right.kind === 'mark') return false;
    const [inside, outside] = side === 'start' ? [right, left] : [left, right];
    if (!isPartOfWord(outside) || PICTURE.test(inside.form)) return true;
    if (!isPartOfWord(inside)) return false;
    if (WITHOUT_SPACES.test(left.form) || WITHOUT_SPACES.test(right.form)) return true;
    const isByDictionary = [left, right].map(({ form }) => BY_DICTIONARY.test(form));
    if (isByDictionary.every(Boolean)) return isDictionaryBoundary(index);
    return isByDictionary.some(Boolean);
  };
};

const dictionaryBoundariesOf = (characters: readonly Character[]) => {
  const known = new Map<number, ReadonlySet<number>>();
  return (index: number): boolean => {
    const piece = Math.floor(index / WINDOW);
    const boundaries = known.get(piece) ?? segment(characters, piece * WINDOW);
    known.set(piece, boundaries);
    return boundaries.has(index);
  };
};

/** The boundaries from `start` on, for a window's length. */
const segment = (characters: readonly Character[], start: number): ReadonlySet<number> => {
  const first = Math.max(0, start - CONTEXT);
  const written: string[] = [];
  // For each offset in the text, which character stands there.
  const indexes: number[] = [];
  characters.slice(first, start + WINDOW + CONTEXT).forEach(({ form }, offset) => {
    const whole = AM.get((written.at(-1) ?? '') + form);
    if (whole) {
      written[written.length - 1] = whole;
      return;
    }
    written.push(form);
    for (let unit = 0; unit < form.length; unit += 1) indexes.push(first + offset);
  });
  return new Set(Array.from(words.segment(written.join('')), ({ index }) => indexes[index] ?? -1));
};

/** NFKD takes these vowels apart, and dictionaries have them whole. */
const AM: ReadonlyMap<string, string> = new Map(
  ['\u0E33', '\u0EB3'].map((whole) => [whole.normalize('NFKD'), whole]),
);
