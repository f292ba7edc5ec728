import { readBody } from './read-body';

it('an empty body has no text, no words and no minutes', () => {
  expect(readBody('')).toEqual({
    html: '',
    excerpt: '',
    opening: '',
    wordCount: 0,
    readingMinutes: 0,
  });
});

it('one reading gives the HTML, the excerpt, the opening, the words and the minutes', () => {
  expect(readBody('# Title\n\nOne **two** three four five six seven eight nine.')).toEqual({
    html: '<h1 id="\uFDD0title">Title</h1>\n<p>One <strong>two</strong> three four five six seven eight nine.</p>\n',
    excerpt: 'One two three four five six seven eight nine.',
    opening: 'One two three four five six seven eight',
    wordCount: 9,
    readingMinutes: 1,
  });
});

it('the HTML is safe, and the `<!--more-->` mark is not in it', () => {
  const { html } = readBody('a\n\n<!--more-->\n\n<script>x</script><p onclick="x">b</p>');
  expect(html).not.toMatch(/script|onclick|<!--|foreword/);
  expect(html).toContain('<p>b</p>');
});

it('the opening is that of the text, wherever the `<!--more-->` mark is', () => {
  expect(readBody('One.\n\n<!--more-->\n\nTwo.').opening).toBe('One. Two.');
});

/** How long bodies of ten times the size take is asserted in `tests/timing/bodies.test.ts`. */
const hostile: [what: string, body: string][] = [
  ['`<`', '<'.repeat(1_000_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['`-`', '-'.repeat(1_000_000)],
  ['`&`', '&'.repeat(1_000_000)],
  ['combining marks', '\u0301\u0323'.repeat(500_000)],
  ['nested tags', '<b>'.repeat(10_000)],
  ['nested blocks', `${'<div>'.repeat(10_000)}x`],
  ['nested quotes', `${'> '.repeat(10_000)}x`],
  ['`[a](`', '[a]('.repeat(25_000)],
  ['backticks', '`'.repeat(1_000_000)],
  ['emphasis that is not closed', '*a _b '.repeat(16_000)],
  ['shortcodes', '[x y="1"]'.repeat(20_000)],
];

it.each(hostile)('a body of nothing but %s is parsed', (_what, body) => {
  const { wordCount, html } = readBody(body);
  expect(wordCount).toBeGreaterThanOrEqual(0);
  expect(html).not.toMatch(/<script/i);
});

it('entities make no tag in an excerpt', () => {
  const body = 'Hi &lt;&lt;b&gt;img src=x onerror=alert(1)&gt;';
  expect(readBody(body).excerpt).not.toMatch(/<[a-z]/i);
});

it('a link within the page is not taken for a footnote', () => {
  expect(readBody('Buy it at [Fnac](#fnac) today.').excerpt).toBe('Buy it at Fnac today.');
});

it('a body of invisible characters has no text', () => {
  expect(readBody('\u200B &shy;\n\n&zwj;')).toMatchObject({ excerpt: '', readingMinutes: 0 });
});

it('a word that is repeated very often is counted each time', () => {
  expect(readBody('word '.repeat(50_000))).toMatchObject({
    wordCount: 50_000,
    readingMinutes: 250,
  });
});

it.each([
  ['![h](/uploads/h.jpg)', '<p><img src="https://x.org/uploads/h.jpg" alt="h" /></p>'],
  ['<img src="/uploads/h.jpg">', '<img src="https://x.org/uploads/h.jpg" />'],
  ['[h](/uploads/h.pdf)', '<p><a href="https://x.org/uploads/h.pdf">h</a></p>'],
  ['<a href=" /uploads/h.pdf">h</a>', '<p><a href="https://x.org/uploads/h.pdf">h</a></p>'],
  ['<q cite="/uploads/h.txt">h</q>', '<p><q cite="https://x.org/uploads/h.txt">h</q></p>'],
  [
    '[caption]<img src="/uploads/h.jpg">[/caption]',
    '<figure><img src="https://x.org/uploads/h.jpg" /></figure>',
  ],
  [
    '[video src="/uploads/v.mp4"]',
    '<figure><a href="https://x.org/uploads/v.mp4">/uploads/v.mp4</a></figure>',
  ],
  ['![h](/own/h.jpg)', '<p><img src="/own/h.jpg" alt="h" /></p>'],
  ['![h](uploads/h.jpg)', '<p><img src="uploads/h.jpg" alt="h" /></p>'],
  ['![h](https://y.org/uploads/h.jpg)', '<p><img src="https://y.org/uploads/h.jpg" alt="h" /></p>'],
  ['`/uploads/h.jpg`', '<p><code>/uploads/h.jpg</code></p>'],
])('the uploads of %j are found from any page', (body, html) => {
  expect(readBody(body, { uploads: 'https://x.org' }).html.trim()).toBe(html);
});

it('without an address of the site, uploads are found from its own pages', () => {
  expect(readBody('![h](/uploads/h.jpg)').html).toBe(
    '<p><img src="/uploads/h.jpg" alt="h" /></p>\n',
  );
});

it('no body has the sign that stands for the prefix of its ids', () => {
  expect(readBody('a \uFDD0 b\n\n# \uFDD0 c').html).toBe('<p>a  b</p>\n<h1 id="\uFDD0c">c</h1>\n');
  expect(readBody('<p id="x&#xFDD0;">a</p><a href="#x&#xFDD0;">b</a>').html).not.toMatch(
    /\uFDD0x\uFDD0/,
  );
});
