import { findListedWord, parseWordList } from './word-list';

it('a list has one entry a line, trimmed and otherwise as it was written', () => {
  expect(parseWordList(' Kill \r\n\n\tbuy  now\rc++\u2028x\n')).toEqual([
    'Kill',
    'buy  now',
    'c++',
    'x',
  ]);
});

it('empty and repeated entries are left out', () => {
  expect(parseWordList('a\n\u200b\n \u00ad \nÁ\nb\na')).toEqual(['a', 'b']);
});

it.each([null, '', '\n \n\u200b'])('the list %j has no entries and finds nothing', (list) => {
  expect(parseWordList(list)).toEqual([]);
  expect(findListedWord(list, ['a', ''])).toBeNull();
});

it('the entry that is first in the list is returned, whichever comes first in the text', () => {
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

it('a list is parsed again when it changes', () => {
  expect(findListedWord('one', ['one two'])).toBe('one');
  expect(findListedWord('two', ['one two'])).toBe('two');
  expect(findListedWord('one', ['one two'])).toBe('one');
});
