import { readingsOf } from './readings';

/** Each position with what else it may stand for in brackets. */
const others = (text: string): string =>
  readingsOf(text)
    .map(({ form, others: more }) => (more.length > 0 ? `${form}(${more.join('')})` : form))
    .join('');

it.each([
  ['k1ll', 'k1(il)ll'],
  ['p0rn', 'p0(o)rn'],
  ['k|ll', 'k|(il)ll'],
  ['101 a | b', '101 a | b'],
])('digits and strokes are read as letters in a word with letters: %s', (text, marked) => {
  expect(others(text)).toBe(marked);
});

it.each([
  ['kiII', 'kii(l)i(l)'],
  ['MAIL', 'mail'],
  ['mail', 'mail'],
  ['lDlOT', 'l(i)dl(i)ot'],
  ['Al', 'al'],
])('I and l are read for each other where they have the other case: %s', (text, marked) => {
  expect(others(text)).toBe(marked);
});

it.each([
  ['вот', 'вoт'],
  ['вoт', 'в(b)oт(t)'],
  ['ВОТ', 'в(b)oт(t)'],
  ['Вот', 'в(b)oт'],
  ['Я вижу: ВОТ', 'я вижy: вoт'],
  ['Вad', 'b(в)ad'],
])('letters are read as those they resemble in a word of another script: %s', (text, marked) => {
  expect(others(text)).toBe(marked);
});

it('a letter may be a disguise in a word of several scripts, or as a capital', () => {
  const disguises = (text: string): boolean[] =>
    readingsOf(text).map((reading) => reading.mayBeDisguise);
  expect(disguises('пop')).toEqual([true, true, true]);
  expect(disguises('por')).toEqual([false, false, false]);
  expect(disguises('Por')).toEqual([true, false, false]);
  expect(disguises('6а 6')).toEqual([true, false, false, false]);
});
