import { boundariesOf } from './boundaries';
import { readCharacters } from './read-characters';

/** The text with a stroke wherever a word may start. */
const starts = (text: string): string => {
  const characters = readCharacters(text);
  const isBoundary = boundariesOf(characters);
  return characters
    .map(({ form }, index) => (isBoundary(index, 'start') ? `|${form}` : form))
    .join('');
};

it.each([
  ['ab cd', '|ab |cd'],
  ['a_b-c', '|a_|b-|c'],
  ['a1b', '|a1b'],
  ['a👍b', '|a|👍|b'],
  ['笨蛋ab', '|笨|蛋|ab'],
  ['がく', '|か\u3099|く'],
  ['यह कि', '|यह |कि'],
  ['ยาในพยาบาล', '|ยา|ใน|พยาบาล'],
  ['ดื่มน้ำเย็น', '|ดื่ม|น\u0e49\u0e4d\u0e32|เย็น'],
  ['ยาok', '|ยา|ok'],
])('in %j words start at %j', (text, marked) => {
  expect(starts(text)).toBe(marked);
});

it('ends of words are found like starts, except at signs', () => {
  const isBoundary = boundariesOf(readCharacters('c++a'));
  expect([1, 2, 3, 4].map((index) => isBoundary(index, 'end'))).toEqual([true, true, false, true]);
});

it('a dictionary finds the same words in a long text as in a short one', () => {
  const sentence = 'ยาในพยาบาลดื่มน้ำเย็น';
  const marked = starts(`${sentence} `.repeat(100)).replaceAll('| ', ' ');
  expect(marked.trim()).toBe(Array(100).fill(starts(sentence)).join(' '));
});
