import fc from 'fast-check';

import { commentHtml } from './render';
import { MORE_MARK, renderArticleMarkdown, renderCommentMarkdown } from './markdown';

it.each([
  ['# A', '<h1>A</h1>\n'],
  ['a *b* **c** `d` ~~e~~', '<p>a <em>b</em> <strong>c</strong> <code>d</code> <s>e</s></p>\n'],
  ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
  ['> a', '<blockquote>\n<p>a</p>\n</blockquote>\n'],
  ['```js\na\n```', '<pre><code class="language-js">a\n</code></pre>\n'],
  ['a\nb', '<p>a\nb</p>\n'],
  ['<b>a</b>', '<p><b>a</b></p>\n'],
  ['https://x.org', '<p>https://x.org</p>\n'],
  ['"a" -- b...', '<p>&quot;a&quot; -- b...</p>\n'],
])('an Article’s Markdown: %j', (source, html) => {
  expect(renderArticleMarkdown(source)).toBe(html);
});

it.each(['<!--more-->', ' <!-- more --> ', '<!--more Read on-->'])(
  'the line %j becomes the `<!--more-->` mark',
  (line) => {
    expect(renderArticleMarkdown(`a\n\n${line}\n\nb`)).toContain(`<!--${MORE_MARK}-->`);
  },
);

it.each(['a <!--more--> b', '`<!--more-->`', '    <!--more-->', '<!--moreover-->'])(
  '%j does not',
  (line) => {
    expect(renderArticleMarkdown(`a\n\n${line}\n\nb`)).not.toContain(MORE_MARK);
  },
);

it.each([
  ['a\nb', '<p>a<br />b</p>'],
  [
    'See https://x.org/a',
    '<p>See <a href="https://x.org/a" rel="nofollow ugc noopener noreferrer">https://x.org/a</a></p>',
  ],
  ['# A', '<p>A</p>'],
  ['![a](https://x.org/a.png)', ''],
  ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
  ['<script>alert(1)</script>', ''],
  ['a < b & c', '<p>a &lt; b &amp; c</p>'],
  ['0', '<p>0</p>'],
])('a Comment’s Markdown: %j', (source, html) => {
  expect(commentHtml(source).replaceAll('<br />\n', '<br />')).toBe(html);
});

it('no source makes the parser fail', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '#',
      '>',
      '- ',
      '```',
      '|',
      '\n',
      '[^1]',
      '[^1]: ',
      '^[',
      '](',
      '<',
      '&',
      '*',
      '_',
      '    ',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('\uD83D', '\uDE00', '\u0000', '<!--', '-->', 'http://', '<p>'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = pieces.join('');
      expect(typeof renderArticleMarkdown(source)).toBe('string');
      expect(typeof renderCommentMarkdown(source)).toBe('string');
    }),
    { numRuns: 150 },
  );
});
