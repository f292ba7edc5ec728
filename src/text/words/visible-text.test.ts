import { commentHtml } from '../html';
import { hasVisibleText, extractLinks, visibleText } from './visible-text';

it.each([
  ['<p>b<b>a</b>d</p>', 'bad'],
  ['<p>one</p>\n<p>two</p>', 'one\ntwo'],
  ['one<br>two<br />three', 'one\ntwo\nthree'],
  ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['a<blockquote>b</blockquote>c', 'a\nb\nc'],
  ['<p>x <code>y</code>, <a href="https://a.test">z</a></p>', 'x y, z'],
  ['<p>&lt;b&gt; &amp; &eacute;&#x301; &nbsp;!</p>', '<b> & é\u0301 \u00a0!'],
  ['', ''],
  ['<p></p><br>', ''],
])('%j is shown as %j', (html, text) => {
  expect(visibleText(html)).toBe(text);
});

it('the text of a comment is what its reader wrote', () => {
  expect(visibleText(commentHtml('**bo**ld & <i>x</i>\n\n> quoted\n\n1. one\n2. two'))).toBe(
    'bold & x\nquoted\none\ntwo',
  );
});

it.each([
  ['<p>0</p>', true],
  ['&#48;', true],
  ['<p>\u200b\u00ad &nbsp;&#x2800;</p>', false],
  ['<p></p>', false],
  ['', false],
])('%j has visible text: %j', (html, answer) => {
  expect(hasVisibleText(html)).toBe(answer);
});

it('links are returned as their addresses, in their order', () => {
  const html =
    '<p><a href="https://a.test/?x=1&amp;y">a</a> <a>b</a> <a href="mailto:c@d.test">c</a></p>';
  expect(extractLinks(html)).toEqual(['https://a.test/?x=1&y', 'mailto:c@d.test']);
  expect(extractLinks('<p>https://a.test</p>')).toEqual([]);
});

it.each(['<', '&', '<p>', '<br>', ' \n', 'a</b>', '&#x'])('a megabyte of %j is read', (piece) => {
  const html = piece.repeat(1_000_000 / piece.length);
  expect(visibleText(html).length).toBeLessThanOrEqual(1_000_000);
});
