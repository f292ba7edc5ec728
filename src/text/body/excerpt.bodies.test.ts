import { readBody } from './read-body';

type Row = [what: string, body: string, text: string];

/** Bodies short enough to be their own excerpt: it shows what of them is text. */
const test = (rule: string, rows: Row[]): void => {
  describe(rule, () => {
    it.each(rows)('%s', (_what, body, text) => {
      const { excerpt, wordCount } = readBody(body);
      expect(excerpt).toBe(text);
      expect(wordCount).toBe(wordsOf(text));
    });
  });
};

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const wordsOf = (text: string): number =>
  Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).length;

test('Markdown syntax is removed, its text stays', [
  ['emphasis', 'A *b* _c_ **d** __e__ ***f*** ~~g~~.', 'A b c d e f g.'],
  ['emphasis within a word', 'im*poss*ible', 'impossible'],
  ['inline code', 'Run `npm test` now.', 'Run npm test now.'],
  ['a link', 'See [the *site*](https://example.org "Title") here.', 'See the site here.'],
  ['a reference link', 'See [it][1] here.\n\n[1]: https://example.org', 'See it here.'],
  ['an autolink', 'At <https://example.org/a>.', 'At https://example.org/a.'],
  ['a list', '- one\n- two\n  - three\n', 'one two three'],
  ['a numbered list', '3. one\n4. two', 'one two'],
  ['a quote', '> one\n> two', 'one two'],
  ['nested quotes', '> one\n> > two\n> > > three', 'one two three'],
  ['a rule', 'one\n\n---\n\ntwo\n\n***\n\nthree', 'one two three'],
  ['a hard break', 'one  \ntwo\\\nthree', 'one two three'],
  ['a backslash escape', '\\*not emphasis\\* 1\\. x', '*not emphasis* 1. x'],
  ['paragraphs', 'one\n\n\n\ntwo', 'one two'],
  ['Windows line ends', 'one\r\ntwo\r\n\r\nthree', 'one two three'],
]);

test('headings, code blocks, tables, images and captions are left out', [
  ['headings with signs', '# One\n\nText.\n\n### Three ###\n\nMore.', 'Text. More.'],
  ['underlined headings', 'One\n===\n\nText.\n\nTwo\n---\n\nMore.', 'Text. More.'],
  ['headings in HTML', '<h2>One</h2>\n\nText.', 'Text.'],
  ['a code fence', 'Before.\n\n```js\nconst a = 1;\n```\n\nAfter.', 'Before. After.'],
  ['a code fence of tildes', 'Before.\n\n~~~\ncode\n~~~\n\nAfter.', 'Before. After.'],
  ['a code fence that is not closed', 'Before.\n\n```\ncode\n\nmore code', 'Before.'],
  ['indented code', 'Before.\n\n    code\n\nAfter.', 'Before. After.'],
  ['code in HTML', 'Before.\n\n<pre><code>x</code></pre>\n\nAfter.', 'Before. After.'],
  ['a table', 'Before.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAfter.', 'Before. After.'],
  ['a table in HTML', 'Before.\n\n<table><tr><td>x</td></tr></table>\n\nAfter.', 'Before. After.'],
  ['an image and its alt text', 'Before ![a *cat*](cat.png "Cat") after.', 'Before after.'],
  ['an image in a link', 'Before [![a cat](cat.png)](https://x.org) after.', 'Before after.'],
  ['an image in HTML', 'Before <img src="a.png" alt="a cat"> after.', 'Before after.'],
  [
    'a figure with a caption',
    '<figure><img src="a.png"><figcaption>A cat.</figcaption></figure>\n\nText.',
    'Text.',
  ],
  ['a table’s caption', '<table><caption>C</caption></table>\n\nText.', 'Text.'],
  ['WordPress’ caption', '<p class="wp-caption-text">A cat.</p>\n\nText.', 'Text.'],
  ['an audio fallback', '<audio src="a.mp3">No audio.</audio>\n\nText.', 'Text.'],
]);

test('footnotes and their marks are left out', [
  ['a footnote', 'Text[^1] goes on.\n\n[^1]: A note.', 'Text goes on.'],
  ['a named footnote with paragraphs', 'Text[^n].\n\n[^n]: One.\n\n    Two.\n\nEnd.', 'Text. End.'],
  ['an inline footnote', 'Text^[A note.] goes on.', 'Text goes on.'],
  ['a word processor’s', 'Text<a href="#_ftn1">[1]</a> goes on.', 'Text goes on.'],
  ['a mark with nothing behind it is text', 'Text[^1] goes on.', 'Text[^1] goes on.'],
]);

test('HTML syntax, scripts, styles and comments are left out', [
  ['a block', '<div class="x"><p>One <b>two</b></p></div>', 'One two'],
  ['blocks side by side', '<p>One</p><p>Two</p>', 'One Two'],
  ['a tag within a word', 'im<em>poss</em>ible', 'impossible'],
  ['a line break', 'one<br>two', 'one two'],
  ['a script', 'Before.\n\n<script>alert(1)</script>\n\nAfter.', 'Before. After.'],
  ['a style', '<style>p { color: red }</style>\n\nText.', 'Text.'],
  ['a script that is not closed', 'Before.\n\n<script>alert(1)', 'Before.'],
  ['a comment', 'Before <!-- hidden --> after.', 'Before after.'],
  ['a comment over several lines', 'Before.\n\n<!-- a\n\nb -->\n\nAfter.', 'Before. After.'],
  ['an svg', 'Before <svg><text>x</text></svg> after.', 'Before after.'],
  ['an iframe', '<iframe src="https://x.org">x</iframe>\n\nText.', 'Text.'],
  ['a `>` in an attribute', 'Before <a href="x" title="a > b">link</a>.', 'Before link.'],
  [
    'block comments of WordPress',
    '<!-- wp:paragraph {"a":1} -->\n<p>Text.</p>\n<!-- /wp:paragraph -->',
    'Text.',
  ],
]);

test('entities are decoded, and tags that this makes are removed', [
  ['named and numbered ones', 'Caf&eacute; &amp; bar &#8212; &#x263A;', 'Café & bar — ☺'],
  ['a space that does not break', 'one&nbsp;two', 'one two'],
  ['a script', 'Before &lt;script&gt;alert(1)&lt;/script&gt; after.', 'Before after.'],
  ['an image', 'Before &lt;img src=x onerror=alert(1)&gt; after.', 'Before after.'],
  ['a tag in code', 'Use `<b>` here.', 'Use here.'],
  ['smaller than', 'If a < b then b > a.', 'If a < b then b > a.'],
  ['smaller than, without a space', 'If n <k then stop.', 'If n <k then stop.'],
  ['a heart', 'I <3 you', 'I <3 you'],
  ['smaller than, as an entity', 'If a &lt; b then.', 'If a < b then.'],
]);

test('WordPress shortcodes are left out', [
  ['a gallery', 'Before [gallery ids="1,2"] after.', 'Before after.'],
  ['a caption with its words', '[caption id="a"]<img src="a.png"> A cat[/caption] Text.', 'Text.'],
  ['a self-closing one', 'Before [spacer /] after.', 'Before after.'],
  ['an unknown one', 'Before [form id=7] after.', 'Before after.'],
  ['the marks of a pair, not its words', 'Before [b]bold[/b] after.', 'Before bold after.'],
  ['one in another', '[row a="1"][col b="2"]Text[/col][/row] end.', 'Text end.'],
  ['one that is not closed', '[caption id="a"] Text goes on.', 'Text goes on.'],
  ['an embed', '[embed]https://x.org/v[/embed] Text.', 'Text.'],
  ['[sic] is text', 'He sayed [sic] so.', 'He sayed [sic] so.'],
  ['[1] is text', 'As shown [1], and [2, 3].', 'As shown [1], and [2, 3].'],
  ['[a remark] is text', 'He [the mayor] left.', 'He [the mayor] left.'],
  ['[…] is text', 'He […] left.', 'He […] left.'],
  ['a task list', '- [ ] open\n- [x] done', '[ ] open [x] done'],
]);

test('a body without text has an empty excerpt', [
  ['an empty one', '', ''],
  ['a blank one', ' \n\t\n\u00A0 ', ''],
  ['a heading', '# Title', ''],
  ['an image', '![a cat](cat.png)', ''],
  ['code', '```\ncode\n```', ''],
  ['a rule', '---', ''],
  ['a table', '| a |\n|---|\n| b |', ''],
  ['a shortcode', '[gallery ids="1"]', ''],
  ['a comment', '<!-- x -->', ''],
  ['a script', '<script>x</script>', ''],
  ['a mark for more', '<!--more-->', ''],
  ['empty elements', '<p></p><div><br></div>', ''],
]);

it('only a body with text has a reading time', () => {
  expect(readBody('# Title')).toMatchObject({ excerpt: '', wordCount: 0, readingMinutes: 0 });
  expect(readBody('One.')).toMatchObject({ excerpt: 'One.', wordCount: 1, readingMinutes: 1 });
});

it.each([
  [1, 1],
  [200, 1],
  [201, 2],
  [400, 2],
  [401, 3],
  [10_000, 50],
])('%d words have a reading time of %d minutes', (words, minutes) => {
  const reading = readBody(Array.from({ length: words }, (_, index) => `word${index}`).join(' '));
  expect(reading).toMatchObject({ wordCount: words, readingMinutes: minutes });
});
