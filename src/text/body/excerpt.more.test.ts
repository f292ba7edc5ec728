import { readBody } from './read-body';

const LONG = 'Word after word. '.repeat(40);

it.each([
  ['on a line of its own', 'Before.\n\n<!--more-->\n\nAfter.', 'Before.'],
  ['with spaces in it', 'Before.\n\n<!-- more -->\n\nAfter.', 'Before.'],
  ['with spaces around it', 'Before.\n\n  <!--more-->  \n\nAfter.', 'Before.'],
  ['with words of its own', 'Before.\n\n<!--more Read on-->\n\nAfter.', 'Before.'],
  ['right under a paragraph', 'Before.\n<!--more-->\nAfter.', 'Before.'],
  ['with Windows line ends', 'Before.\r\n\r\n<!--more-->\r\n\r\nAfter.', 'Before.'],
  ['of WordPress’ blocks', '<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->\n\nAfter.', 'After.'],
  ['twice', 'One.\n\n<!--more-->\n\nTwo.\n\n<!--more-->\n\nThree.', 'One.'],
  ['at the end', 'Before.\n\nMore.\n\n<!--more-->', 'Before. More.'],
])('a `<!--more-->` line ends the excerpt: %s', (_what, body, excerpt) => {
  expect(readBody(body).excerpt).toBe(excerpt);
});

it.each([
  ['within a line', 'One <!--more--> two.', 'One two.'],
  ['in a code fence', 'One.\n\n```\n<!--more-->\n```\n\nTwo.', 'One. Two.'],
  ['in indented code', 'One.\n\n    <!--more-->\n\nTwo.', 'One. Two.'],
  ['in inline code', 'One.\n\n`<!--more-->`\n\nTwo.', 'One. Two.'],
  ['another word', 'One.\n\n<!--moreover-->\n\nTwo.', 'One. Two.'],
  ['before any text', '<!--more-->\n\nTwo.', 'Two.'],
  ['after nothing but a heading', '# One\n\n<!--more-->\n\nTwo.', 'Two.'],
])('a `<!--more-->` that is not on a line of its own does not: %s', (_what, body, excerpt) => {
  expect(readBody(body).excerpt).toBe(excerpt);
});

it('the text before the line is still cut to the length of an excerpt', () => {
  const { excerpt } = readBody(`${LONG}\n\n<!--more-->\n\nAfter.`);
  expect(LONG.startsWith(excerpt)).toBe(true);
  expect(excerpt.endsWith('word.')).toBe(true);
  expect(excerpt.length).toBeLessThanOrEqual(301);
});

it('the words after the line are counted', () => {
  expect(readBody('One.\n\n<!--more-->\n\nTwo three.').wordCount).toBe(3);
});
