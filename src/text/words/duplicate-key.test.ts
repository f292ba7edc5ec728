import { duplicateKey } from './duplicate-key';
import { visibleText } from './visible-text';

const keyOf = (text: string, links: string[] = [], under = '') =>
  duplicateKey({ text, links, under });

it('is short enough for a column', () => {
  expect(keyOf('Hello')).toMatch(/^2\.[\w-]{43}$/);
  expect(keyOf('x'.repeat(100_000))).toHaveLength(45);
  expect(keyOf('')).toHaveLength(45);
  expect(keyOf('\ud800')).toHaveLength(45);
});

it.each([
  ['case', 'hello THERE'],
  ['white space', '  Hello\n\n there\u00a0'],
  ['invisible characters', 'Hel\u200blo\u2060 the\u00adre'],
  ['invisible marks', 'Hel\ufe0flo\u034f there'],
  ['full width', 'Ｈｅｌｌｏ　ｔｈｅｒｅ'],
  ['mathematical letters', '𝐇𝐞𝐥𝐥𝐨 𝓽𝓱𝓮𝓻𝓮'],
  ['Cyrillic letters', 'Неllо thеrе'],
  ['Greek letters', 'Hellο there'],
  ['digits', 'He11o there'],
  ['capital I for l', 'HeIIo there'],
  ['small capitals', 'Hᴇllo thᴇre'],
])('is the same for the same words with other %s', (_of, text) => {
  expect(keyOf(text)).toBe(keyOf('Hello there'));
});

it.each([
  ['Sí', 'Si'],
  ['café', 'cafe'],
  ['résumé', 'resume'],
  ['résumé', 'resumé'],
  ['Über', 'Uber'],
  ['fată', 'fata'],
  ['ёлка', 'елка'],
  ['мой', 'мои'],
  ['λέξη', 'λεξη'],
  ['rød', 'rod'],
  ['łaska', 'laska'],
  ['Đak', 'Dak'],
  ['mañana', 'manana'],
  ['çok', 'cok'],
  ['שָׁלוֹם', 'שלום'],
  ['كُتِبَ', 'كتب'],
  ['が', 'か'],
  ['a\u0301b', 'ab\u0301'],
  ['o\u0301', 'o\u0300'],
])('tells words by their accents: %s and %s', (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});

it.each(['Sí', 'ệ', 'мой', 'λέξη', 'ǆ', 'が', 'ṩ', 'Ǖ', 'ЁЛКА', 'क़', '각', 'Łódź'])(
  'is the same for the composed and the decomposed form, in any case: %s',
  (text) => {
    const key = keyOf(text);
    for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) {
      expect([form, keyOf(text.normalize(form))]).toEqual([form, key]);
    }
    expect(keyOf(text.toUpperCase())).toBe(key);
    expect(keyOf(text.toLowerCase())).toBe(key);
  },
);

it('does not depend on the order of marks, nor on white space before them', () => {
  expect(keyOf('s\u0323\u0307')).toBe(keyOf('s\u0307\u0323'));
  expect(keyOf('so  é')).toBe(keyOf('so é'));
  expect(keyOf('İstanbul')).toBe(keyOf('istanbul'));
});

it('is the same for the same words with other tags', () => {
  const plain = visibleText('<p>Hello</p><p>there</p>');
  const marked = visibleText('<p>He<b>ll</b>o<br>there</p>');
  expect(keyOf(marked)).toBe(keyOf(plain));
});

it.each(['Hello', 'there Hello', 'Hello there.', 'Hello there 2', 'Hellothere'])(
  'differs for other words: %s',
  (text) => {
    expect(keyOf(text)).not.toBe(keyOf('Hello there'));
  },
);

it('differs for other links, for more of them, and for another order', () => {
  const keys = [[], ['https://a.example/'], ['https://b.example/'], ['https://a.example/x']];
  const both = [
    ['https://a.example/', 'https://b.example/'],
    ['https://b.example/', 'https://a.example/'],
  ];
  const all = [...keys, ...both].map((links) => keyOf('Read this', links));
  expect(new Set(all).size).toBe(all.length);
  expect(keyOf('Read this', ['https://a.example/'])).toBe(all[1]);
});

describe('of a text under 40 characters', () => {
  const short = 'x'.repeat(39);

  it('differs under another comment', () => {
    expect(keyOf(short, [], 'one')).not.toBe(keyOf(short, [], 'two'));
    expect(keyOf(short, [], 'one')).not.toBe(keyOf(short));
    expect(keyOf(short, [], 'one')).toBe(keyOf(short.toUpperCase(), [], 'one'));
  });

  it.each([
    ['invisible characters', `${'x'.repeat(20)}${'\u200b'.repeat(40)}`],
    ['runs of white space', `x${' '.repeat(50)}x`],
    ['accents on one letter', `x${'\u0301'.repeat(60)}`],
  ])('counts no %s', (_what, text) => {
    expect(keyOf(text, [], 'one')).not.toBe(keyOf(text, [], 'two'));
  });

  it.each(['x'.repeat(40), 'שלום '.repeat(10), '🙂'.repeat(40), `${'a '.repeat(20)}b`])(
    'and not of a longer one: %s',
    (text) => {
      expect(keyOf(text, [], 'one')).toBe(keyOf(text, [], 'two'));
    },
  );
});

it('never changes between versions, because it is stored', () => {
  expect(keyOf('Hello there')).toBe('2.uD-0G9WJ_MLY8CAq4rJBe8m6cbb8id-RAQRfnn-Z_o4');
});
