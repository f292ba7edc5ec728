import { paragraphsOf } from '.';

it.each([
  [
    'paragraphs and headings',
    '# A *title*\n\nOne line\nand another.\n\nTwo.',
    ['A title', 'One line and another.', 'Two.'],
  ],
  [
    'items of lists',
    '- one\n- two\n\n1. three\n\n   and more',
    ['one', 'two', 'three', 'and more'],
  ],
  ['quotes and code', '> Said.\n\n```\nlet a = 1\nlet b\n```', ['Said.', 'let a = 1 let b']],
  ['rows of tables', '| a | b |\n|---|---|\n| c | *d* |', ['a | b', 'c | d']],
  [
    'HTML',
    '<p>One.</p><p>Two<br>lines.</p><div>Three</div>four',
    ['One.', 'Two lines.', 'Three', 'four'],
  ],
  [
    'figures',
    '<figure><img src="a.png" alt="Alt"><figcaption>A caption.</figcaption></figure>',
    ['A caption.'],
  ],
  ['links by name', 'See [this][a].\n\n[a]: https://example.org', ['See this.']],
  ['the line where the opening ends', 'One.\n\n<!--more-->\n\nTwo.', ['One.', 'Two.']],
  ['nothing', ' \n\n<!-- x -->\n\n&nbsp;', []],
])('reads %s', (_name, body, expected) => {
  expect(paragraphsOf(body)).toEqual(expected);
});

it('leaves out the marks of footnotes, and has the notes themselves', () => {
  const [first, second] = paragraphsOf('Words[^1] go on.\n\n[^1]: A note.');
  expect([first, second]).toEqual(['Words go on.', expect.stringContaining('A note.')]);
});

it('has nothing that a page would take for a tag', () => {
  const body =
    '&lt;script&gt;alert(1)&lt;/script&gt; x\n\n`<img src=x>` y\n\n<script>bad()</script>z';
  expect(paragraphsOf(body).join('\n')).not.toMatch(/<script|<img|alert|bad/);
});
