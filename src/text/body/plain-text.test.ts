import fc from 'fast-check';

import { textOfTitle } from '../html';
import { plainLine, plainTextOf } from './plain-text';
import { readTree } from './read-tree';

const textOf = (body: string): string => plainTextOf(readTree(body)).text;

it.each([
  ['blocks are set apart', '<p>a</p><p>b</p><div>c</div>d', 'a b c d'],
  ['inline elements are not', 'a<b>b</b><i>c</i><a href="x">d</a>', 'abcd'],
  ['entities are decoded once', 'a &amp;amp; b', 'a &amp; b'],
  ['white space is folded', ' a\n\t b\u00A0\u3000c ', 'a b c'],
  ['elements in what is left out go as well', '<pre><b>a</b><pre>b</pre>c</pre>d', 'd'],
  ['what follows an image stays', '<img src="x">a', 'a'],
  ['an element that is never closed', '<p>a<table><tr><td>b', 'a'],
  ['a closing tag too many', '</p></table>a</pre> b', 'a b'],
  ['footnotes by their class', '<section class="x footnotes">a</section>b', 'b'],
  ['other classes stay', '<p class="footnotesque">a</p>', 'a'],
  ['marks of footnotes by their link', 'a<a href="#fn1">1</a><a href="#cite_note-2">2</a>', 'a'],
  ['other links stay', 'a <a href="#part">b</a>', 'a b'],
  ['processing instructions', 'a<?php echo 1 ?>b', 'ab'],
])('plain text of HTML: %s', (_what, html, text) => {
  expect(textOf(html)).toBe(text);
});

it('the text before the `<!--more-->` line is returned beside the text', () => {
  const plainText = (body: string) => plainTextOf(readTree(body));
  expect(plainText('a\n\n<!--more-->\n\nb')).toEqual({ text: 'a b', beforeMore: 'a' });
  expect(plainText('<p>a</p>\n<!--more-->\n<p>b</p>')).toEqual({ text: 'a b', beforeMore: 'a' });
  expect(plainText('<div>\n<p>a</p>\n<!--more-->\n<p>b</p>\n</div>')).toEqual({
    text: 'a b',
    beforeMore: 'a',
  });
  expect(plainText('<!--more-->\n\nb')).toEqual({ text: 'b' });
  expect(plainText('<p>a</p><!--more--><p>b</p>')).toEqual({ text: 'a b' });
  expect(plainText('<pre>\n<!--more-->\n</pre>\n\nb')).toEqual({ text: 'b' });
});

it.each([
  ['is left as it is', 'Two  spaces & “signs”', 'Two  spaces & “signs”'],
  ['is trimmed', '  a \n', 'a'],
  ['keeps entities that make no tag', 'a &amp; b', 'a &amp; b'],
  ['keeps `<` that opens no tag', 'a < b, I <3 you', 'a < b, I <3 you'],
  ['loses its tags', '<b>a</b> b<br>c', 'a b c'],
  ['loses its scripts', 'a <script>alert(1)</script> b', 'a b'],
  ['loses what entities turn into a tag', 'a &lt;b&gt;c&lt;/b&gt;', 'a c'],
  ['loses what entities turn into a script', '&#60;script&#62;alert(1)&#60;/script&#62; a', 'a'],
])('a line that a person wrote %s', (_what, written, expected) => {
  expect(plainLine(written)).toBe(expected);
  expect(plainLine(expected)).toBe(expected);
});

it.each([
  ['<b>A</b> &amp; B', 'A & B'],
  ['&lt;i&gt;A&lt;/i&gt;', 'A'],
  ['A < B', 'A < B'],
])('the text of the title %s', (title, text) => {
  expect(textOfTitle(title)).toBe(text);
});

it('plain text is one line without spaces at its ends, whatever the HTML', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<pre>',
      '</pre>',
      '<table>',
      '<!--',
      '-->',
      '<',
      '&',
      '>',
    ),
    fc.constantFrom(
      '<script>',
      '</script>',
      '<a href="#fn1">',
      '</a>',
      '&lt;',
      '&nbsp;',
      '&#x2028;',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text, beforeMore } = plainTextOf(readTree(pieces.join('')));
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/[^\S ]|\s\s/u);
      expect(beforeMore).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});
