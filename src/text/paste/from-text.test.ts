import { markdownFromText } from './index';

it.each([
  ['One line.\nAnother.\n\n\nA third.', 'One line.\n\nAnother.\n\nA third.'],
  [
    '2 * 3 and *x*\r\n- dash alone\n# no heading?',
    '2 * 3 and *x*\n\n- dash alone\n\n# no heading?',
  ],
  ['2 * 3 * 4, and 5*6*7, and a star*', '2 * 3 * 4, and 5\\*6\\*7, and a star\\*'],
  ['- dash alone\n1986. A year', '\\- dash alone\n\n1986\\. A year'],
  ['https://www.youtube.com/watch?v=a_-_b', 'https://www.youtube.com/watch?v=a_-_b'],
])('a line of plain text is a paragraph: %j', (text, markdown) => {
  expect(markdownFromText(text)).toBe(markdown);
});

it.each([
  '# Title\n\nText that\nis wrapped.',
  'The lamp was lit *at dusk*.',
  'A **bold** word.\n\n- a\n- b',
  '| a | b |\n| --- | --- |\n| 1 | 2 |\n\nAfter.',
  'Text[^1].\n\n[^1]: Note.',
])('Markdown stays as it is: %j', (text) => {
  expect(markdownFromText(text)).toBe(text);
});

it('divides the lines of prose in Markdown that has no blank line', () => {
  expect(markdownFromText('# Title\nOne.\nTwo.\n- a\n- b\n> q\n> r')).toBe(
    '# Title\n\nOne.\n\nTwo.\n\n- a\n- b\n> q\n> r',
  );
});
