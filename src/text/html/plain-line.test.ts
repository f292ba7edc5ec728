import fc from 'fast-check';

import { isPlainLine } from './plain-line';
import { commentHtml, commentHtmlOfMarkdown } from './render';

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'and',
        'The',
        'don’t',
        "it's",
        'w',
        'www',
        '1',
        '12.',
        'e.g.',
        'שלום',
        'é',
        'नमस्ते',
        '中文',
      ),
      fc.string({ unit: fc.constantFrom(...Array.from('ab1.,;?!\'"…-*_ #()')), maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((list) => list.join(' '));

it('a body that need not be read has the HTML that reading it gives', () => {
  let plain = 0;
  fc.assert(
    fc.property(words, (body) => {
      if (isPlainLine(body)) plain += 1;
      expect(commentHtml(body)).toBe(commentHtmlOfMarkdown(body));
    }),
    { numRuns: 5_000 },
  );
  expect(plain).toBeGreaterThan(50);
});

it.each(['Just words, and more of them.', 'שלום לכולם', 'Why? Because!'])(
  'needs no reading: %s',
  (body) => {
    expect(isPlainLine(body)).toBe(true);
  },
);

it.each([
  ...['1. a list', 'example.org', 'a *b*', 'a\nb', ' a', 'a ', '- a', 'a  b', 'a & b', 'a@b.c'],
  ...['http://x', 'x'.repeat(5_001), '\u3164\u115f', 'a\u034fb', 'a\ufe0f'],
])('is read: %j', (body) => {
  expect(isPlainLine(body)).toBe(false);
});
