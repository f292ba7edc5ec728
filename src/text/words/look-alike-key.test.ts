import { lookAlikeKey } from './look-alike-key';

it('is short enough for a column', () => {
  expect(lookAlikeKey('Hello')).toMatch(/^[\w-]{43}$/);
  expect(lookAlikeKey('x'.repeat(100_000))).toHaveLength(43);
  expect(lookAlikeKey('')).toHaveLength(43);
  expect(lookAlikeKey('\ud800')).toHaveLength(43);
});

it.each([
  ['case', 'hello THERE'],
  ['white space', '  Hello\n\n there\u00a0'],
  ['invisible characters', 'Hel\u200blo\u2060 the\u00adre'],
  ['full width', 'Ｈｅｌｌｏ　ｔｈｅｒｅ'],
  ['Cyrillic letters', 'Неllо thеrе'],
  ['digits', 'He11o there'],
  ['accents', 'Héllo thère'],
])('is the same for the same words with other %s', (_of, text) => {
  expect(lookAlikeKey(text)).toBe(lookAlikeKey('Hello there'));
});

it('never changes between versions, because cookies have it', () => {
  expect(lookAlikeKey('Hello there')).toBe('eYNaGOOmaf8bf6XPj1eIDp9Cf_6hCLNjHZnprd-Kl3E');
});
