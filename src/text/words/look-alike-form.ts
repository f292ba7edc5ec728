import unhomoglyph from 'unhomoglyph';

import { BREVE, charactersOf } from './characters';
import { foldLookAlikes } from './fold';
import { isAscii } from './fold-ascii';

/**
 * One form for texts that look the same: without case, kinds of white space, invisible characters, full width
 * and look-alikes, as `foldLookAlikes`, but with accents: `Sí` is not `Si`. Points of Hebrew and vowel signs of
 * Arabic count as accents do. The same for NFC and NFD. Takes linear time.
 */
export const lookAlikeForm = (text: string): string =>
  `${foldLookAlikes(text)}\n${isAscii(text) ? '' : accentsIn(text)}`;

const DOT_ABOVE = '\u0307';

/** The accents of a text, each with the number of the letter or sign that it stands on. */
const accentsIn = (text: string): string => {
  const found: string[] = [];
  const marks = new Set<string>();
  let place = 0;
  let isDotted = false;
  const flush = (): void => {
    found.push(`${place}${Array.from(marks).sort().join('')}`);
    marks.clear();
  };
  for (let index = 0; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index += 1;
    const { accents, positions, isI } = partsOf(codePoint);
    if (positions > 0) {
      if (marks.size > 0) flush();
      place += positions;
      isDotted = isI;
    }
    if (accents.length === 0) continue;
    for (const accent of accents) {
      // The capital of the Turkish i has its dot.
      if (!(isDotted && accent === DOT_ABOVE)) marks.add(accent);
    }
  }
  if (marks.size > 0) flush();
  return found.join(' ');
};

/** A code point as far as accents are concerned. */
interface Parts {
  accents: readonly string[];
  /** How many letters and signs it has for accents to stand on. */
  positions: number;
  isI: boolean;
}

/** By code point, as far as it is in use. */
const known: (Parts | undefined)[] = [];

const partsOf = (codePoint: number): Parts => (known[codePoint] ??= analyse(codePoint));

const analyse = (codePoint: number): Parts => {
  const positions = charactersOf(codePoint).filter(
    ({ form, kind }) => kind !== 'space' && form !== BREVE,
  );
  return {
    accents: Array.from(String.fromCodePoint(codePoint).normalize('NFKD')).flatMap(accentsOf),
    positions: positions.length,
    isI: positions.length === 1 && positions[0]?.form === 'i',
  };
};

/** What the data of look-alikes add to a letter for its stroke or hook. */
const ADDITIONS = /[\p{M}'ˉ]/gu;

/** Latin letters beyond ASCII, such as `ø`, which folding takes for the letter without the stroke. */
const STROKED = /(?![a-z])\p{Script=Latin}/iu;

const accentsOf = (part: string): string[] => {
  if (/\p{M}/u.test(part)) return isVisibleAccent(part) ? [part] : [];
  return STROKED.test(part) ? (unhomoglyph(part.toLowerCase()).match(ADDITIONS) ?? []) : [];
};

/** Marks that have a position of their own are no accents, and some characters that count as marks are invisible. */
const isVisibleAccent = (mark: string): boolean =>
  !/\p{Default_Ignorable_Code_Point}/u.test(mark) &&
  charactersOf(mark.codePointAt(0) ?? 0).every(({ form }) => form === BREVE);
