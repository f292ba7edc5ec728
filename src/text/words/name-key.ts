/**
 * What spellings of one person's name have in common: case, white space, invisible characters and forms of Unicode do not
 * count. Accents and look-alikes do: José and Jose may be two people.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .trim()
    .split(WHITE_SPACE)
    .join(' ');

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

const WHITE_SPACE = /\s+/u;
