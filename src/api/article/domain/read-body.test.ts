import { readBody } from './read-body';

it('an empty body is read as nothing', () => {
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
    html: '<h1>Title</h1>\n<p>One <strong>two</strong> three four five six seven eight nine.</p>\n',
    excerpt: 'One two three four five six seven eight nine.',
    opening: 'One two three four five six seven eight',
    wordCount: 9,
    readingMinutes: 1,
  });
});

it('the HTML is safe, and the mark for more is not in it', () => {
  const { html } = readBody('a\n\n<!--more-->\n\n<script>x</script><p onclick="x">b</p>');
  expect(html).not.toMatch(/script|onclick|<!--|foreword/);
  expect(html).toContain('<p>b</p>');
});

it('the opening is that of the text, whatever the mark for more says', () => {
  expect(readBody('One.\n\n<!--more-->\n\nTwo.').opening).toBe('One. Two.');
});

const hostile: [what: string, body: string][] = [
  ['`<`', '<'.repeat(1_000_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['`-`', '-'.repeat(1_000_000)],
  ['`&`', '&'.repeat(1_000_000)],
  ['combining marks', '\u0301\u0323'.repeat(500_000)],
  ['nested tags', '<b>'.repeat(10_000)],
  ['nested blocks', `${'<div>'.repeat(10_000)}x`],
  ['nested quotes', `${'> '.repeat(10_000)}x`],
  ['`[a](`', '[a]('.repeat(250_000)],
  ['backticks', '`'.repeat(1_000_000)],
  ['emphasis that is not closed', '*a _b '.repeat(160_000)],
  ['shortcodes', '[x y="1"]'.repeat(20_000)],
];

it.each(hostile)('a body of nothing but %s is read', (_what, body) => {
  const { wordCount, html } = readBody(body);
  expect(wordCount).toBeGreaterThanOrEqual(0);
  expect(html).not.toMatch(/<script/i);
});

it('no entities make a tag in an excerpt', () => {
  const body = 'Hi &lt;&lt;b&gt;img src=x onerror=alert(1)&gt;';
  expect(readBody(body).excerpt).not.toMatch(/<[a-z]/i);
});

it('a link within the page is no footnote', () => {
  expect(readBody('Buy it at [Fnac](#fnac) today.').excerpt).toBe('Buy it at Fnac today.');
});

it('a body of invisible characters has no text', () => {
  expect(readBody('\u200B &shy;\n\n&zwj;')).toMatchObject({ excerpt: '', readingMinutes: 0 });
});

it('a word that is written very often is counted as often', () => {
  expect(readBody('word '.repeat(50_000))).toMatchObject({
    wordCount: 50_000,
    readingMinutes: 250,
  });
});
