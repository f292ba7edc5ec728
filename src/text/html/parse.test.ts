import fc from 'fast-check';
import { Parser } from 'htmlparser2';

import { parseHtml, serialize } from '../tree';
import { ATTRIBUTES } from './sanitize';

const htmlOf = (html: string): string => serialize(parseHtml(html), ATTRIBUTES);

const depthOf = (html: string): number => {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  parser.end(html);
  return deepest;
};

it.each(['', 'text', '<p>a</p>', '<br><img src="x"><hr>', '<p>a <b>b <i>c</i></b></p>'])(
  'HTML of ordinary depth is not changed: %s',
  (html) => {
    expect(htmlOf(html)).toBe(html);
  },
);

it.each([
  ['<p>a<p>b<ul><li>c<li>d</ul>', '<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>'],
  ['<!-- <b> --> a < b', ' a &lt; b'],
  [
    '<table><tr><td>a<td>b<tr><td>c</table>d',
    '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d',
  ],
  ['</b></b></p>a', 'a'],
  ['a</br>b', 'a<br>b'],
  ['<b><i>a</b>b</i>', '<b><i>a</i></b>b'],
  ['a Vec<String> b', 'a Vec&lt;String&gt; b'],
  ['a<b and c>d', 'a&lt;b and c&gt;d'],
  ['x</String>y', 'x&lt;/String&gt;y'],
  ['Quiet.<o:p></o:p>', 'Quiet.'],
  ['<xml>a<b>c</xml>d', 'd'],
  ['<g-emoji class="x">a</g-emoji>b', 'ab'],
  ['&lt;b&gt; &amp;amp; &eacute;', '&lt;b&gt; &amp;amp; é'],
])('%s becomes %s', (html, parsed) => {
  expect(htmlOf(html)).toBe(parsed);
});

it('of more than 500 nested elements the deepest tags are removed', () => {
  const nested = (depth: number): string => `${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`;
  expect(htmlOf(nested(500))).toBe(nested(500));
  expect(depthOf(htmlOf(nested(501)))).toBe(500);
  expect(depthOf(htmlOf(nested(10_000)))).toBe(500);
  expect(htmlOf(nested(10_000))).toContain('>x<');
});

it('void elements and elements that close each other do not count as nested', () => {
  const html = ['<br>', '<img src="x">', '<p>a', '<li>b', '<td>c', '<i>d</i>'];
  for (const piece of html) expect(depthOf(htmlOf(piece.repeat(2_000)))).toBe(1);
});

it('no HTML nests deeper than 500', () => {
  const tag = fc.constantFrom('b', 'div', 'i', 'ul', 'section', 'span', 'em');
  const run = fc
    .tuple(
      fc.array(tag, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 400 }),
      fc.boolean(),
    )
    .map(([tags, times, isClosing]) =>
      tags
        .map((name) => (isClosing ? `</${name}>` : `<${name}>`))
        .join('')
        .repeat(times),
    );
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      expect(depthOf(htmlOf(runs.join('x')))).toBeLessThanOrEqual(500);
    }),
    { numRuns: 100 },
  );
});

it.each(['<b>', '<b', '<', '</b>', '<p>', '<li>', '<b></i>', '<!--', '<a href="', '<script>'])(
  'a megabyte of %j is processed',
  (piece) => {
    const html = htmlOf(piece.repeat(1_000_000 / piece.length));
    expect(depthOf(html)).toBeLessThanOrEqual(500);
  },
);

it.each(['<p><tr>', '<p><li>', '<li><p>', '<dd><p>', '<p><td>'])(
  '%s does not nest beyond 500',
  (piece) => {
    expect(depthOf(htmlOf(piece.repeat(3_000)))).toBeLessThanOrEqual(501);
  },
);
