import slugify from 'slugify';
import { transliterate } from 'transliteration';

import { textOfBody, withoutTags } from './plain-text';

export const SLUG_MAX_LENGTH = 96;

const WORDS_FROM_BODY = 8;

/** Invisible, bidi and control characters; what they stand between stays joined. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;
const APOSTROPHES = /['’‘ʼʹ′`´＇]/gu;
const SEPARATORS = /[\s_./\\|,:;\p{Pd}·•…]+/gu;

/**
 * A slug of any text: 1 to 96 of `a-z0-9-`, or '' when no letter or digit is left.
 * A slug of a slug is itself.
 */
export const slugOf = (text: string): string => {
  const plain = withoutTags(text)
    .normalize('NFKC')
    .replace(SEPARATORS, ' ')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, '')
    .replaceAll('&', ' and ');
  const ascii = transliterate(plain)
    .normalize('NFKD')
    .replace(APOSTROPHES, '')
    .replace(SEPARATORS, ' ');
  return cutAtWord(slugify(ascii, { lower: true, strict: true, trim: true }));
};

/** The slug of a title, or else of the body's first words, or else the fallback. */
export const deriveSlug = (title: string, body: string, fallback: string): string =>
  slugOf(title) || slugOf(firstWords(body)) || fallback;

/** The same slug with a number, still within the length that a slug may have. */
export const numberedSlug = (slug: string, number: number): string => {
  if (number === 1) return slug;
  const suffix = `-${number}`;
  return cutAtWord(slug, SLUG_MAX_LENGTH - suffix.length) + suffix;
};

const firstWords = (body: string): string =>
  textOfBody(body).split(' ').slice(0, WORDS_FROM_BODY).join(' ');

const cutAtWord = (slug: string, length = SLUG_MAX_LENGTH): string => {
  if (slug.length <= length) return slug;
  const end = slug.lastIndexOf('-', length);
  return slug.slice(0, end > 0 ? end : length);
};
