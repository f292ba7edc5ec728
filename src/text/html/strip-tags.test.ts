import fc from 'fast-check';
import { Parser } from 'htmlparser2';

import { stripTags } from './strip-tags';
import { isElementName } from '../tree';

/** What a browser would take for an element of HTML, or act upon at an element that it does not know. */
const tagsIn = (html: string): string[] => {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (isElementName(name) || Object.keys(attributes).some((one) => /^(on|style)/.test(one))) {
        found.push(name);
      }
    },
  });
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
  ['<script>a</script>b', 'b'],
  ['<SCRIPT src="x">a</SCRIPT>b', 'b'],
  ['<script>a</script x>b', 'b'],
  ['<style>p{}</style>b', 'b'],
  ['<svg/onload=alert(1)>b', ' b'],
  ['<!-- a --><?b?><!doctype html>c', '   c'],
  ['<script>a', 'a'],
])('tags are removed: %j', (text, expected) => {
  expect(stripTags(text)).toBe(expected);
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
  '<x-y>z',
  'Vec<String>',
  'Map<K, V> and List<? extends T>',
  'Class<?> and Foo<?>',
  'HashMap<String, Vec<u8>>',
  'a<b and c>d',
  'if i<p or q>r',
  'template<typename T = int>',
  'click <here> or <the-next>',
  '<notatag/> </notatag>',
  'to <host:port>',
  '<λ> and <ש>',
])('characters that open no tag stay: %j', (text) => {
  expect(stripTags(text)).toBe(text);
});

it('the result contains nothing that parses as a tag', () => {
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
      const text = stripTags(pieces.join(' '));
      expect(tagsIn(text)).toEqual([]);
      expect(stripTags(text)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

it('a text without `<` is not changed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!text.includes('<'));
      expect(stripTags(text)).toBe(text);
    }),
  );
});

it.each(['<', '<b', '<b>', '<script>', '<!--', '</b>', '<b '])(
  'a megabyte of %j is processed',
  (piece) => {
    const text = stripTags(piece.repeat(1_000_000 / piece.length));
    expect(tagsIn(text.slice(0, 1_000))).toEqual([]);
  },
);

it.each([
  '<<b>script>alert(1)<<b>/script>',
  '<<b></b>img src=x onerror=alert(1)>',
  '<script <b></b> >alert(1)',
  'a <img src=x onerror=alert(1) ',
])('the remains of tags make no new tag on a page: %s', (text) => {
  expect(tagsIn(`<p>${stripTags(text)}</p>`)).toEqual(['p']);
});

it.each([
  ['Quiet.<o:p></o:p>', 'Quiet.'],
  ['<st1:place w:st="on">Ravna</st1:place>', 'Ravna'],
  ['<ext:name>x</ext:name>', 'x'],
  ['<xml><o:Author>Bob</o:Author></xml>x', 'x'],
  ['<x onclick=alert(1)>y</x>', ' y '],
  ['<x style="position:fixed">y</x>', ' y '],
  ['<g-emoji class="g-emoji">y</g-emoji>', ' y '],
  ['<foo tabindex=1 onfocus=alert(1) autofocus>y', ' y'],
  ['<b and c onclick=alert(1)>y', 'y'],
  ['<script and c>alert(1)</script>y', 'y'],
  ['a<script>x</script>.', 'a.'],
])('what a program left behind, or a browser would act upon, goes: %s', (text, left) => {
  expect(stripTags(text)).toBe(left);
});

it.each([
  ['<a title="a>b">x</a>', 'x'],
  ['<!-- a > b -->c', ' c'],
])('a `>` within a value or a comment ends no tag: %s', (text, left) => {
  expect(stripTags(text)).toBe(left);
});
