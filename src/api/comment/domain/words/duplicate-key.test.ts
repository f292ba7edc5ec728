import { duplicateKey } from './duplicate-key';
import { visibleText } from './visible-text';

it('is short, and fit for a column', () => {
  expect(duplicateKey('Hello')).toMatch(/^[\w-]{43}$/);
  expect(duplicateKey('x'.repeat(100_000))).toHaveLength(43);
  expect(duplicateKey('')).toHaveLength(43);
  expect(duplicateKey('\ud800')).toHaveLength(43);
});

it.each([
  ['case', 'hello THERE'],
  ['white space', '  Hello\n\n there\u00a0'],
  ['invisible characters', 'Hel\u200blo\u2060 the\u00adre'],
  ['full width', 'Ｈｅｌｌｏ　ｔｈｅｒｅ'],
  ['Cyrillic letters', 'Неllо thеrе'],
  ['digits', 'He11o there'],
  ['capital I for l', 'HeIIo there'],
  ['accents', 'Héllo thère'],
])('the same words with other %s have the same key', (_of, text) => {
  expect(duplicateKey(text)).toBe(duplicateKey('Hello there'));
});

it('the same words with other tags have the same key', () => {
  const plain = visibleText('<p>Hello</p><p>there</p>');
  const marked = visibleText('<p>He<b>ll</b>o<br>there</p>');
  expect(duplicateKey(marked)).toBe(duplicateKey(plain));
});

it.each(['Hello', 'there Hello', 'Hello there.', 'Hello there 2', 'Hellothere'])(
  'other words have another key: %s',
  (text) => {
    expect(duplicateKey(text)).not.toBe(duplicateKey('Hello there'));
  },
);

it('stays what it is, for it is kept', () => {
  expect(duplicateKey('Hello there')).toBe('eYNaGOOmaf8bf6XPj1eIDp9Cf_6hCLNjHZnprd-Kl3E');
});
