import { createHash } from 'node:crypto';

import unhomoglyph from 'unhomoglyph';

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

const WHITE_SPACE = /\s+/u;

/**
 * What names of one shape have in common: each character is what it looks like by Unicode's confusables (UTS #39), as it is
 * written and before its case is folded. `ΝΟΖΕ` in Greek capitals has the shape of `Noze`, whose small letters look like no
 * Greek ones. Accents count. Beside `appearanceKey`, which is the same for capitals and small letters of every alphabet.
 *
 * @returns 43 characters of base64url
 */
export const nameShapeKey = (name: string): string =>
  createHash('sha256').update(shapeOf(name)).digest('base64url');

const shapeOf = (name: string): string =>
  Array.from(name.normalize('NFKC').replace(INVISIBLE, '').normalize('NFD'), lookOf)
    .join('')
    .toLowerCase()
    .normalize('NFC')
    .trim()
    .split(WHITE_SPACE)
    .join(' ');

/** UTS #39 takes m apart into rn, so that whatever looks like m arrives as that. */
const lookOf = (character: string): string => {
  const shape = unhomoglyph(character);
  return shape === 'rn' ? 'm' : shape;
};
