import { cutTo, decodedSlug, lineOf } from './texts';

it('cuts no character in two', () => {
  expect(cutTo('abc', 3)).toBe('abc');
  expect(cutTo('ab👩‍👩‍👧', 5)).toBe('ab');
  expect(cutTo('שָׁלוֹם', 5)).toBe('שָׁל');
});

it('makes one line without tags of a name', () => {
  expect(lineOf(' Ann\n <b>Author</b>\t', 300)).toBe('Ann Author');
  expect(lineOf('<br>', 300)).toBeNull();
  expect(lineOf(null, 300)).toBeNull();
});

it('reads a slug as its address shows it', () => {
  expect(decodedSlug('%d7%a9%d7%9c%d7%95%d7%9d')).toBe('שלום');
  expect(decodedSlug('100%-sure')).toBe('100%-sure');
});
