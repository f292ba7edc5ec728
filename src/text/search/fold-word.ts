/** Marks that readers leave out when they type: accents, Hebrew points, Arabic vowels. Others are part of a letter. */
const LEFT_OUT =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;

/** Whether a word can have anything that folding changes, beside capitals. */
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/** The breve of й makes a letter of its own. */
const SHORT_I = /и\u0306/g;
const SHORT_I_AGAIN = '\u0001';

/** Letters that Unicode does not take apart. */
const SPELT: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ħ: 'h', ı: 'i' },
  // Letters that are typed one for the other: final sigma, alef maqsura and ta marbuta, Persian kaf and ya.
  ...{ ς: 'σ', ى: 'ي', ة: 'ه', ک: 'ك', ی: 'ي' },
};
const SPELT_LETTER = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'g');

const EASTERN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A word without case, accents, points and width, so that all its spellings are one. й stays й, and what is part of a
 * letter (the marks of Thai and Indic scripts, the voicing of kana) stays. Folding twice changes nothing. The word must
 * be short: `normalize` is slow on long runs of marks.
 */
export const foldWord = (word: string): string => {
  const small = word.toLowerCase();
  if (!BEYOND_ASCII.test(small)) return small;
  return small
    .normalize('NFKD')
    .toLowerCase()
    .replace(SHORT_I, SHORT_I_AGAIN)
    .replace(LEFT_OUT, '')
    .replaceAll(SHORT_I_AGAIN, 'й')
    .replace(SPELT_LETTER, (letter) => SPELT[letter] ?? letter)
    .replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFC');
};
