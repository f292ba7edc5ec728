import fc from 'fast-check';

import { countWords, endOfGraphemes, sentenceEnds, wordEnds } from './segments';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

const plainCount = (text: string): number => {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
};

it.each([
  ['', 0],
  [' ', 0],
  ['… — ! 😀', 0],
  ['one', 1],
  ['one two  three', 3],
  ['don’t won\u0027t', 2],
  ['well-known', 2],
  ['a/b', 2],
  ['snake_case', 1],
  ['3.14 1,000', 2],
  ['U.S.A.', 1],
  ['user@example.org', 2],
  ['“Quoted,” (he said)', 3],
  ['שָׁלוֹם עולם', 2],
  ['صَلَاة', 1],
  ['नमस्ते दुनिया', 2],
  ['我们喜欢散步', 3],
  ['ภาษาไทย', 2],
  ['한국어 학교', 2],
  ['Привет, мир!', 2],
  ['👍🏽 👨‍👩‍👧‍👦', 0],
])('%j has %d words', (text, count) => {
  expect(plainCount(text)).toBe(count);
  expect(countWords(text)).toBe(count);
});

it('counts what Intl.Segmenter counts, in mixed scripts', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
    fc.constantFrom(
      '我们都喜欢在春天的早晨散步',
      'เราชอบเดินเล่นในตอนเช้า',
      'カタカナ',
      '東京タワーへ',
      'ພາສາລາວ',
      'ភាសាខ្មែរ',
    ),
    fc.constantFrom(
      'שָׁלוֹם',
      'صَلَاة',
      'नमस्ते',
      '한국어',
      'don’t',
      'a.b',
      '1,2',
      'a_b',
      '\u200D',
      '\u00AD',
      'e\u0301',
    ),
    fc.constantFrom(' ', ' ', ' ', '. ', ', ', '—', '\u00A0'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      const text = pieces.join('').slice(0, 3_000);
      expect(countWords(text)).toBe(plainCount(text));
    }),
    { numRuns: 300 },
  );
});

it('counts every character of the first two planes by itself as Intl.Segmenter does', () => {
  const missed: string[] = [];
  for (let code = 0; code < 0x20000; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    if (countWords(character) !== plainCount(character)) missed.push(code.toString(16));
  }
  expect(missed).toEqual([]);
});

it('counts every sign and letter up to Latin Extended-B as Intl.Segmenter does, wherever it stands', () => {
  const printed = Array.from('–—―‘’‚‛“”„‟…‹›•\u2010\u2011\u2019');
  const signs = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code));
  for (const sign of [...signs, ...printed]) {
    for (const word of ['a', '1', 'é']) {
      const texts = [
        `${sign}${word}`,
        `${word}${sign}`,
        `${word}${sign}b`,
        `“${word}${sign}.${word}`,
      ];
      expect([sign, ...texts.map(countWords)]).toEqual([sign, ...texts.map(plainCount)]);
    }
  }
});

it.each([
  ['Chinese', '我们都喜欢在春天的早晨散步看花。'],
  ['Japanese', '私たちは春の朝に散歩するのが好きです。'],
  ['Latin letters with dashes', 'word-by-word—'],
])('a long %s text without spaces is counted to its end', (_language, sentence) => {
  const text = sentence.repeat(190).slice(0, 3_000);
  expect(countWords(text)).toBe(plainCount(text));
});

it('a word without an end counts once', () => {
  expect(countWords('a'.repeat(100_000))).toBe(1);
  expect(countWords(`${'é'.repeat(10_000)} ${'b'.repeat(1_000)}`)).toBe(2);
});

it('a megabyte is counted', () => {
  expect(countWords('word '.repeat(200_000))).toBe(200_000);
  expect(countWords('<'.repeat(1_000_000))).toBe(0);
  expect(countWords('שלום '.repeat(20_000))).toBe(20_000);
});

it('graphemes end where a person sees an end', () => {
  const text = 'a👨‍👩‍👧‍👦🇮🇱e\u0301क्षि\r\nz';
  expect(endOfGraphemes(text, 0)).toBe(0);
  expect(text.slice(0, endOfGraphemes(text, 2))).toBe('a👨‍👩‍👧‍👦');
  expect(text.slice(0, endOfGraphemes(text, 4))).toBe('a👨‍👩‍👧‍👦🇮🇱e\u0301');
  expect(endOfGraphemes(text, 100)).toBe(text.length);
});

it('words and sentences end where Unicode defines it', () => {
  expect(wordEnds('Oh, don’t! 3.14')).toEqual([2, 9, 15]);
  expect(sentenceEnds('One. Two?  Three')).toEqual([4, 9, 16]);
  expect(sentenceEnds('')).toEqual([]);
});

it('counts graphemes the same whether a text is ASCII or not', () => {
  const text = 'abc def\u0301 gh';
  expect(endOfGraphemes(text, 3)).toBe(3);
  expect(endOfGraphemes(text, 6)).toBe(6);
  expect(endOfGraphemes(text, 7)).toBe(8);
  expect(endOfGraphemes('ab', 5)).toBe(2);
  expect(endOfGraphemes('a\r\nb', 2)).toBe(3);
});
