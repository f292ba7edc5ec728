import { duplicateKey, visibleText } from '../words';
import { commentHtml } from './render';

const flat = (html: string): string => html.replace(/\s*\n\s*/g, '');

it.each([
  ['7. That is the point', '<ol start="7"><li>That is the point</li></ol>'],
  ['1914. War.', '<ol start="1914"><li>War.</li></ol>'],
  ['0. Nought\n1. One', '<ol start="0"><li>Nought</li><li>One</li></ol>'],
  ['1. One\n2. Two', '<ol><li>One</li><li>Two</li></ol>'],
  ['<ol start="3"><li>x</li></ol>', '<ol start="3"><li>x</li></ol>'],
  [
    '~~x~~ and <del>y</del> and <strike>z</strike>',
    '<p><s>x</s> and <del>y</del> and <s>z</s></p>',
  ],
  ['```js\nlet a = 1;\n```', '<pre><code>let a = 1;</code></pre>'],
  ['    let a = 1;', '<pre><code>let a = 1;</code></pre>'],
  ['~~~\n<b>x</b>\n~~~', '<pre><code>&lt;b&gt;x&lt;/b&gt;</code></pre>'],
  ['<div>one</div><div>two</div>', '<p>one</p><p>two</p>'],
  ['<section>one</section>\n<aside>two</aside>', '<p>one</p><p>two</p>'],
  ['# Hi', '<p>Hi</p>'],
  ['Hi\n==', '<p>Hi</p>'],
  ['> # Hi', '<blockquote><p>Hi</p></blockquote>'],
  ['- # Hi', '<ul><li><p>Hi</p></li></ul>'],
  ['<dl><dt>a</dt><dd>b</dd></dl>', '<p>a</p><p>b</p>'],
  ['<details><summary>a</summary>b</details>', '<p>a</p><p>b</p>'],
  ['<b>x</b>', '<p><b>x</b></p>'],
  ['a<hr>b', '<p>a</p><p>b</p>'],
  ['![a](https://x.org/a.png)', ''],
  ['a Vec<String> and a<b and c>d', '<p>a Vec&lt;String&gt; and a&lt;b and c&gt;d</p>'],
  ['Quiet.<o:p></o:p>', '<p>Quiet.</p>'],
  ['<span style="font-weight:700">x</span>', '<p><strong>x</strong></p>'],
  ['<p><p>a</p>b', '<p>a</p><p>b</p>'],
])('a Comment shows %j as it was written', (body, html) => {
  expect(flat(commentHtml(body))).toBe(html);
});

it.each([
  ["https://en.wikipedia.org/wiki/Hofstadter's_law", "/wiki/Hofstadter's_law"],
  ['https://he.wikipedia.org/wiki/שלום', '/wiki/%D7%A9%D7%9C%D7%95%D7%9D'],
  ['<a href="https://he.wikipedia.org/wiki/שלום">x</a>', '/wiki/%D7%A9%D7%9C%D7%95%D7%9D'],
  ['https://пример.рф/a', 'https://xn--e1afmkfd.xn--p1ai/a'],
  ['<a href="https://пример.рф/a">x</a>', 'https://xn--e1afmkfd.xn--p1ai/a'],
])('a Comment links to %s', (body, address) => {
  expect(commentHtml(body)).toContain(`${address}"`);
});

const keyOf = (body: string): string =>
  duplicateKey({ text: visibleText(commentHtml(body)), links: [], under: '' });

it.each([
  ['1914. War.', '1939. War.'],
  ['7. That', '8. That'],
  ['7. That', 'That'],
  ['0. x', '1. x'],
])('%j and %j are different words', (one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});

it.each([
  ['7. That', '7\\. That'],
  ['7. That', '7) That'],
  ['# Hi', 'Hi'],
  ['<div>one</div><div>two</div>', 'one\n\ntwo'],
  ['~~x~~', 'x'],
  ['3. a\n\n   b', '3. a b'],
])('%j and %j are the same words', (one, other) => {
  const withoutSigns = (body: string): string => body.replaceAll(')', '.');
  expect(keyOf(withoutSigns(one))).toBe(keyOf(withoutSigns(other)));
});
