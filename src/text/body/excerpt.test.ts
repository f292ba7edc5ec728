import { excerptOf, firstWords } from './excerpt';

const words = (count: number, word = 'word'): string => Array(count).fill(word).join(' ');

it('a text of 55 words is its own excerpt', () => {
  expect(excerptOf(words(55))).toBe(words(55));
});

it('a text of 56 words is cut to 55 and an ellipsis', () => {
  expect(excerptOf(words(56))).toBe(`${words(55)}…`);
});

it('a text of 300 graphemes is its own excerpt', () => {
  const text = words(30, 'ninechars').padEnd(300, '.');
  expect(text).toHaveLength(300);
  expect(excerptOf(text)).toBe(text);
});

it('a text of 301 graphemes is cut to the words that end within 300 and an ellipsis', () => {
  const text = `${words(30, 'ninechars')} z`;
  expect(text).toHaveLength(301);
  expect(excerptOf(text)).toBe(`${words(30, 'ninechars')}…`);
});

it('a word that ends at the 300th grapheme is included', () => {
  const text = `${words(29, 'ninechars')} tencharact more words`;
  expect(excerptOf(text)).toBe(`${words(29, 'ninechars')} tencharact…`);
});

it('a word that ends at the 301st grapheme is not', () => {
  const text = `${words(29, 'ninechars')} elevenchars more words`;
  expect(excerptOf(text)).toBe(`${words(29, 'ninechars')}…`);
});

it('the excerpt ends with a sentence that ends in its last 40 %, and then has no ellipsis', () => {
  const text = `${words(40)}. The ${words(40)}`;
  expect(excerptOf(text)).toBe(`${words(40)}.`);
});

it('the last of several such sentences ends the excerpt', () => {
  const text = `${words(35)}. The ${words(10)}! The ${words(40)}`;
  expect(excerptOf(text)).toBe(`${words(35)}. The ${words(10)}!`);
});

it('a sentence that ends before the last 40 % does not end the excerpt', () => {
  const text = `${words(20)}. The ${words(60)}`;
  expect(excerptOf(text)).toBe(`${words(20)}. The ${words(34)}…`);
});

it.each([
  ['a question', '?'],
  ['quotation marks', '.”'],
  ['a bracket', '.)'],
])('a sentence may end with %s', (_what, end) => {
  expect(excerptOf(`${words(50)}${end} The ${words(40)}`)).toBe(`${words(50)}${end}`);
});

it('a full stop before a small letter ends no sentence, as Unicode defines it', () => {
  const text = `${words(50)}. ${words(40)}`;
  expect(excerptOf(text)).toBe(`${words(50)}. ${words(5)}…`);
});

it('the dot of a number ends no sentence', () => {
  const text = `${words(50)} 3.14 ${words(40)}`;
  expect(excerptOf(text)).toBe(`${words(50)} 3.14 ${words(4)}…`);
});

it('a Chinese excerpt ends with the end of a sentence', () => {
  expect(excerptOf('春天来了。'.repeat(30))).toMatch(/^(春天来了。)+$/u);
});

it.each([
  ['Chinese', '我们都喜欢在春天的早晨散步看花听鸟'],
  ['Japanese', '私たちは春の朝に散歩するのが好きです'],
  ['Thai', 'เราชอบเดินเล่นในตอนเช้าของฤดูใบไม้ผลิ'],
  ['Lao', 'ພວກເຮົາມັກຍ່າງຫຼິ້ນໃນຕອນເຊົ້າ'],
  ['Khmer', 'យើងចូលចិត្តដើរលេងនៅពេលព្រឹក'],
])('%s, which has no spaces, is cut between words', (_language, sentence) => {
  const text = sentence.repeat(20);
  const excerpt = excerptOf(text);
  const kept = excerpt.slice(0, -1);
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const ends = Array.from(segmenter.segment(text), ({ segment, index }) => index + segment.length);

  expect(excerpt.endsWith('…')).toBe(true);
  expect(text.startsWith(kept)).toBe(true);
  expect(ends).toContain(kept.length);
  expect(ends.indexOf(kept.length) + 1).toBeLessThanOrEqual(55);
});

it.each([
  ['emoji families', '👨‍👩‍👧‍👦'],
  ['flags', '🇮🇱'],
  ['skin tones', '👍🏽'],
  ['keycaps', '1️⃣'],
  ['letters with many accents', 'e\u0301\u0302\u0303'],
  ['Hebrew points', 'שָׁ'],
  ['Devanagari clusters', 'क्षि'],
  ['jamo', '\u1112\u1161\u11ab'],
])('300 graphemes of %s are left whole, of 301 none is split', (_what, grapheme) => {
  const isWordLike = /\p{L}|\p{N}/u.test(grapheme);
  expect(excerptOf(grapheme.repeat(300))).toBe(grapheme.repeat(300));
  const excerpt = excerptOf(grapheme.repeat(301));
  expect(excerpt.endsWith('…')).toBe(true);
  expect(excerpt.slice(0, -1).replaceAll(grapheme, '')).toBe('');
  expect(excerpt.length).toBeGreaterThan(isWordLike ? 1 : 300);
});

it('Hebrew with points is cut between words', () => {
  const text = words(60, 'שָׁלוֹם');
  expect(excerptOf(text)).toBe(`${words(55, 'שָׁלוֹם')}…`);
});

it('a word longer than an excerpt is cut between two graphemes', () => {
  expect(excerptOf('a'.repeat(1_000))).toBe(`${'a'.repeat(300)}…`);
  expect(excerptOf('a'.repeat(100_000))).toBe(`${'a'.repeat(300)}…`);
});

it('text far beyond the excerpt does not change it', () => {
  const text = `${words(30)}. ${words(200)}`;
  expect(excerptOf(`${text} ${words(50_000)}`)).toBe(excerptOf(text));
});

it('an empty text has an empty excerpt', () => {
  expect(excerptOf('')).toBe('');
});

it.each([
  ['', ''],
  ['one', 'one'],
  ['one two three', 'one two'],
  ['“One,” two; three', '“One,” two'],
  ['北京大学欢迎你', '北京大学'],
])('the first two words of %j', (text, first) => {
  expect(firstWords(text, 2)).toBe(first);
});
