import { findListedWord, parseWordList } from './word-list';

it('a list has one entry a line, trimmed and otherwise as it was written', () => {
  expect(parseWordList(' Kill \r\n\n\tbuy  now\rc++\u2028x\n')).toEqual([
    'Kill',
    'buy  now',
    'c++',
    'x',
  ]);
});

it('entries that say nothing, and those said before, are left out', () => {
  expect(parseWordList('a\n\u200b\n \u00ad \nÁ\nb\na')).toEqual(['a', 'b']);
});

it.each([null, '', '\n \n\u200b'])('the list %j has no entries and finds nothing', (list) => {
  expect(parseWordList(list)).toEqual([]);
  expect(findListedWord(list, ['a', ''])).toBeNull();
});

it('the entry that comes first in the list is told, whichever text has it', () => {
  const list = 'never\nÉclair \nbad';
  expect(findListedWord(list, ['bad', 'an eclair'])).toBe('Éclair');
  expect(findListedWord(list, ['BAD', 'eclairs'])).toBe('bad');
  expect(findListedWord(list, ['goodbad'])).toBeNull();
  expect(findListedWord(list, [])).toBeNull();
});

it('an entry is found beside longer and shorter ones with the same beginning', () => {
  const list = 'bad idea indeed\nbad idea\nbad';
  expect(findListedWord(list, ['a bad idea in'])).toBe('bad idea');
  expect(findListedWord(list, ['bad ideas'])).toBe('bad');
});

it('a list is read anew when it changes', () => {
  expect(findListedWord('one', ['one two'])).toBe('one');
  expect(findListedWord('two', ['one two'])).toBe('two');
  expect(findListedWord('one', ['one two'])).toBe('one');
});

const list = Array.from({ length: 500 }, (_, index) => {
  const stem = ['kill', 'слово', '笨', 'ยา', 'buy now'][index % 5] ?? '';
  return `${stem}${index.toString(36)}`;
}).join('\n');

const timeOf = (texts: string[]): number => {
  const start = performance.now();
  findListedWord(list, texts);
  return performance.now() - start;
};

it.each([
  'The quick brown fox jumps over the lazy dog in Illinois, 100 miles away. ',
  'Съешь же ещё этих мягких французских булок, да выпей чаю. ',
])('five hundred entries keep no comment waiting: %s', (sentence) => {
  const comment = sentence.repeat(100).slice(0, 5_000);
  const times = Array.from({ length: 30 }, () => timeOf([comment])).sort((a, b) => a - b);
  // The best of them, and far above what it takes (2 ms): the machine may be busy with other tests.
  expect(times[0]).toBeLessThan(100);
});

it.each([
  'kill ',
  'kill',
  'k1Il|',
  '1',
  '|',
  '笨',
  'ยา',
  'พยาบาล',
  '🖕',
  'вI1',
  '\u0301\u0323',
  ' ',
])('a hundred thousand characters of %j take linear time', (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  timeOf([text.slice(0, 10_000)]);
  expect(timeOf([text])).toBeLessThan(2_000);
});
