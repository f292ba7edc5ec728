import anyAscii from 'any-ascii';
import slugify from 'slugify';

import { textOfTitle } from '../html';

export const SLUG_MAX_LENGTH = 96;

/** More of a text than any slug holds; what comes behind it is not looked at. */
const WINDOW = 2_000;

/** Digits in a box (`1️⃣`): taken apart, they would leave a bare digit behind. */
const KEYCAPS = /[0-9#*]\uFE0F?\u20E3/gu;

/** Letters and signs that a variation selector turns into emoji (`ℹ️`). */
const EMOJI = /(?![0-9#*])\p{Emoji}\uFE0F/gu;

/** Between a digit and a fraction in one character: `2½` is no 21. */
const BEFORE_FRACTION = /(?<=\d)(?=[\u00BC-\u00BE\u2150-\u215F\u2189])/gu;

/** Emoji, currency and other signs, but for strokes that separate. Some would spell themselves out (™). */
const SYMBOLS = /(?![\u2044\u2212\u2215\u29F5\u29F8\u29F9])\p{S}/gu;

/** Controls, bidi marks, joiners, variation selectors, fillers: what they stand between closes up. */
const INVISIBLE =
  /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;

/** Apostrophes of all kinds, and letters that look like one: words close up over them. */
const APOSTROPHES = /['\u2018\u2019\u201B\u2032\u02B9-\u02BF\u02C8\uA78B\uA78C\u05F3\u055A]/gu;

/** Dashes, slashes and full stops of all kinds, white space, and the word dividers of old scripts. */
const SEPARATORS =
  /[\s\u0085_\p{Pc}\p{Pd}\u2043\u2212./\\\u2044\u2215\u29F5\u29F8\u29F9\u3002\u06D4\u1361\u0F0B\u0F0C\u16EB-\u16ED]+/gu;

/** Accents that no composed letter takes in. The vowel signs of other scripts are no accents. */
const LOOSE_ACCENTS = /\p{Script=Inherited}/gu;

/** Points and vowel marks of Hebrew and Arabic: the same word is mostly written without them. */
const VOCALISATION = /(?=\p{M})[\p{Script=Hebrew}\p{Script=Arabic}]/gu;

/** Each stands for a word, and is written without spaces. */
const HAN = /\p{Script=Han}/gu;

/**
 * A slug of any text: 1 to 96 of `a-z0-9-`, or '' when no letter or digit is left. Every script is
 * spelled in ASCII. A slug of a slug is itself; composed and decomposed accents make the same one.
 */
export const slugOf = (text: string): string => {
  // Composed first: an accent must not join the end of a tag.
  const letters = lettersOf(textOfTitle(text.slice(0, WINDOW).normalize('NFC')));
  return slugOfAscii(anyAscii(letters)) || slugOfAscii(letters.replace(/\p{L}/gu, SILENT_LETTER));
};

/** What stands for letters that have no spelling of their own, such as an alef, where nothing else is left. */
const SILENT_LETTER = 'a';

const slugOfAscii = (ascii: string): string =>
  cutAtWord(slugify(ascii.replace(/[^A-Za-z0-9 ]/g, ''), { lower: true }));

/** The same slug with a number behind it, still no longer than a slug may be; 1 is the slug itself. */
export const numberedSlug = (slug: string, number: number): string => {
  if (number === 1) return slug;
  const suffix = `-${number}`;
  return cutAtWord(slug, SLUG_MAX_LENGTH - suffix.length) + suffix;
};

/** The number that makes one slug of another, as `numberedSlug` does; undefined when none does. */
export const numberOf = (slug: string, plain: string): number | undefined => {
  if (slug === plain) return 1;
  const number = Number(/-([1-9]\d{0,8})$/.exec(slug)?.[1] ?? 1);
  return slug === numberedSlug(plain, number) ? number : undefined;
};

/** The letters and digits of a text in any script, its words divided by single spaces. */
const lettersOf = (text: string): string =>
  text
    // Composed first, for a sign in two parts must go as a whole; compatibility forms after that.
    .normalize('NFC')
    .replace(KEYCAPS, '')
    .replace(EMOJI, '')
    .replace(BEFORE_FRACTION, ' ')
    .replace(SYMBOLS, '')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, '')
    .replace(VOCALISATION, '')
    .replace(LOOSE_ACCENTS, '')
    .replaceAll('&', ' and ')
    .replace(SEPARATORS, ' ')
    .replace(/\p{P}/gu, '')
    .replace(HAN, ' $& ');

const cutAtWord = (slug: string, length = SLUG_MAX_LENGTH): string => {
  if (slug.length <= length) return slug;
  const end = slug.lastIndexOf('-', length);
  return slug.slice(0, end > 0 ? end : length);
};
