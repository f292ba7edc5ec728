import fc from 'fast-check';
import { Parser } from 'htmlparser2';

import { withoutTags } from './tags';

const tagsIn = (html: string): string[] => {
  const found: string[] = [];
  const parser = new Parser({ onopentag: (name) => found.push(name) });
  parser.end(html);
  return found;
};

it.each([
  ['<b>a</b>', 'a'],
  ['im<em>poss</em>ible', 'impossible'],
  ['x<br>y', 'x y'],
  ['<p>x</p><p>y</p>', ' x  y '],
  ['<B>x</B>', 'x'],
  ['<a\nhref="x">y</a>', 'y'],
  ['<x-y>z', ' z'],
  ['<script>a</script>b', '  b'],
  ['<SCRIPT src="x">a</SCRIPT>b', '  b'],
  ['<script>a</script x>b', '  b'],
  ['<style>p{}</style>b', '  b'],
  ['<svg/onload=alert(1)>b', ' b'],
  ['<!-- a --><?b?><!doctype html>c', '   c'],
  ['<script>a', ' a'],
])('tags are taken out: %j', (text, expected) => {
  expect(withoutTags(text)).toBe(expected);
});

it.each([
  '',
  'no tags',
  'a < b',
  'a < b > c',
  'I <3 you',
  'n <k',
  '1 <= 2 >= 3',
  '<',
  '<<<',
  '>>>',
  '<3>',
  '-> <-',
])('what opens no tag stays: %j', (text) => {
  expect(withoutTags(text)).toBe(text);
});

it('nothing is left that would be parsed as a tag', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<b>',
      '</b>',
      '<p class="x">',
      '<img src=x onerror=alert(1)>',
      '<br/>',
      '<!-- x -->',
    ),
    fc.constantFrom('<script>', '</script>', '<style>', '</style>', '<svg>', '</svg>'),
    fc.constantFrom('a < b', 'I <3 you', 'x > y', '->'),
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('<', '')),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = withoutTags(pieces.join(' '));
      expect(tagsIn(text)).toEqual([]);
      expect(withoutTags(text)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

it('a text without `<` stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!text.includes('<'));
      expect(withoutTags(text)).toBe(text);
    }),
  );
});

it.each(['<', '<b', '<b>', '<script>', '<!--', '</b>', '<b '])(
  'a megabyte of %j is got through',
  (piece) => {
    const text = withoutTags(piece.repeat(1_000_000 / piece.length));
    expect(tagsIn(text.slice(0, 1_000))).toEqual([]);
  },
);

it.each([
  '<<b>script>alert(1)<<b>/script>',
  '<<b></b>img src=x onerror=alert(1)>',
  '<script <b></b> >alert(1)',
  'a <img src=x onerror=alert(1) ',
])('what is left of tags makes no new tag on a page: %s', (text) => {
  expect(tagsIn(`<p>${withoutTags(text)}</p>`)).toEqual(['p']);
});

it.each([
  ['<a title="a>b">x</a>', 'x'],
  ['<!-- a > b -->c', ' c'],
])('a `>` within a value or a comment ends nothing: %s', (text, left) => {
  expect(withoutTags(text)).toBe(left);
});
