import { lookOf, plainArabic, plainLatin, plainSign, sharedLatin } from './look-alikes';

it.each([
  ['В', 'b'],
  ['в', 'b'],
  ['Н', 'h'],
  ['т', 't'],
  ['Ν', 'n'],
  ['ν', 'v'],
  ['ғ', 'f'],
  ['З', '3'],
  ['п', 'π'],
  ['ס', 'o'],
  ['๐', 'o'],
  ['ж', ''],
  ['字', ''],
  ['a', ''],
  ['m', ''],
])('%s looks like %j', (character, look) => {
  expect(lookOf(character)).toBe(look);
});

it.each([
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ɡ', 'g'],
  ['ɱ', 'm'],
  ['ᴋ', 'k'],
  ['🅺', 'k'],
  ['m', 'm'],
  ['þ', ''],
  ['ə', ''],
])('the Latin letter %s is a variant of %j', (letter, plain) => {
  expect(plainLatin(letter)).toBe(plain);
});

it.each([
  ['а', 'a'],
  ['і', 'i'],
  ['ѕ', 's'],
  ['ο', 'o'],
  ['ι', 'i'],
  ['ս', 'u'],
  ['в', ''],
  ['г', ''],
  ['ν', ''],
  ['σ', ''],
  ['ө', ''],
  ['ү', ''],
])('%s shares with Latin in both its cases: %j', (letter, latin) => {
  expect(sharedLatin(letter)).toBe(latin);
});

it.each([
  ['’', "'"],
  ['“', '"'],
  ['"', '"'],
  ['–', '-'],
  ['∣', '|'],
  ['|', '|'],
  ['·', ''],
  ['×', ''],
])('the sign %s stands for %j', (sign, plain) => {
  expect(plainSign(sign)).toBe(plain);
});

it('a Persian kaf stands for an Arabic one', () => {
  expect(plainArabic('ک')).toBe('ك');
  expect(plainArabic('ب')).toBe('');
});
