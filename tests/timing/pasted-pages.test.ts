import { takeApart } from '../../src/api/article/domain/clip';
import { createAdminOfRole } from '../helpers/admins';
import { growthOf, LINEAR_GROWTH } from '../helpers/durations';
import { post } from '../helpers/http';

const SENTENCE = 'The text goes on, and on, for many words. ';

/** What pages are made of, again and again. */
const TEXTS: [what: string, piece: string][] = [
  ['paragraphs', `${SENTENCE.repeat(10)}\n`],
  ['words in one line', SENTENCE],
  ['short lines', 'ab\n'],
  ['dates', '22 December 2025\n'],
  ['signatures', 'Ann Smith: I was there. It was late.\n'],
  ...['<', '&', '-', '*', '[', '_', '\\', '|', '`', ' ', '\n', '[a](', '- a\n', '```\n'].map(
    (piece): [string, string] => [JSON.stringify(piece), piece],
  ),
];

const PAGES: [what: string, piece: string][] = [
  ['paragraphs', `<p>${SENTENCE.repeat(10)}</p>`],
  ['emphasis and links', '<p>a <b>b</b> <a href="https://a.org/">c</a> <i>d</i></p>'],
  ['code', '<code>a</code>'],
  ['letters in turn bold', '<b>a</b><i>b</i>'],
  ['elements in elements', '<div>'],
  ['definitions in definitions', '<dl><dt>x<dd>y'],
  ['lists in lists', '<ul><li>x'],
  ['tables in tables', '<table><tr><td>x'],
  ['rows', '<tr><td>ab</td><td>cd</td></tr>'],
  ['choices that are not closed', '<select><option>a'],
  ['items with stray words', '<li>a</li><b>b</b>'],
  ['parts beside the text', '<p>x</p><nav>y</nav>'],
  ['footnotes', '<p><a href="#x" id="y">1</a><a href="#y" id="x">1</a></p>'],
  ['data', '<script type="application/ld+json">{"@type":"Article","author":"x"}</script>'],
];

it.each(TEXTS)(
  'taking apart a fifth of a megabyte of text with %s takes linear time',
  (_, piece) => {
    const growth = growthOf(200_000, (size) => {
      const text = piece.repeat(size / piece.length);
      return () => takeApart({ text }, 'en');
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  },
);

it.each(PAGES)(
  'taking apart a fifth of a megabyte of HTML with %s takes linear time',
  (_, piece) => {
    const growth = growthOf(200_000, (size) => {
      const html = piece.repeat(size / piece.length);
      return () => takeApart({ html }, 'en');
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  },
);

it.each<[string, (words: string) => object, number]>([
  ['text', (words) => ({ text: `${words}\n`.repeat(2_400) }), 1_000],
  ['HTML', (words) => ({ html: `<p>${words}</p>\n`.repeat(2_400) }), 2_000],
])('a megabyte of %s is taken apart within its time', async (_, bodyOf, most) => {
  const { token } = await createAdminOfRole('strapi-editor');
  const body = bodyOf(SENTENCE.repeat(10).trim());
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    expect((await post('/desk/clip', { token, body })).status).toBe(200);
    times.push(performance.now() - start);
  }
  expect(Math.min(...times)).toBeLessThan(most);
});
