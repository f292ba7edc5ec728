import { commentHtml, htmlOfDocument } from '../html';
import { leftOutOf } from './left-out';
import { readBody } from './read-body';

const ADDRESS = 'https://youtu.be/dQw4w9WgXcQ';
const FIGURE =
  '<figure class="embed" data-provider="youtube" data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ">' +
  `<a href="${ADDRESS}" title="YouTube">${ADDRESS}</a></figure>`;

const htmlOf = (body: string): string => htmlOfDocument(readBody(body).html, 'doc').trim();

it.each([
  ['bare', ADDRESS],
  ['an autolink', `<${ADDRESS}>`],
  ['between blanks', `  ${ADDRESS}  `],
  ['in a paragraph of HTML', `<p>${ADDRESS}</p>`],
  ['linked to itself in HTML', `<p><a href="${ADDRESS}">${ADDRESS}</a></p>`],
  ['of the shortcode', `[embed]${ADDRESS}[/embed]`],
  ['of the shortcode, with a size', `[embed width="560" height="315"]${ADDRESS}[/embed]`],
  ['of the shortcode for videos', `[video src="${ADDRESS}"]`],
  [
    'of the block editor of WordPress',
    `<!-- wp:embed {"url":"${ADDRESS}"} -->\n<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\n${ADDRESS}\n</div></figure>\n<!-- /wp:embed -->`,
  ],
])('an address alone becomes a figure: %s', (_name, body) => expect(htmlOf(body)).toBe(FIGURE));

it('so does one on a line of its own between others', () => {
  expect(htmlOf(`Watch\n${ADDRESS}\nand think.`).replace(/\n/g, '')).toBe(
    `<p>Watch</p>${FIGURE}<p>and think.</p>`,
  );
});

it('the html of a figure, as a body, is that figure again', () => {
  expect(htmlOf(FIGURE)).toBe(FIGURE);
});

it('no sign of an address is taken for emphasis', () => {
  expect(htmlOf('https://youtu.be/a-_bcdef_-g')).toContain('/embed/a-_bcdef_-g"');
});

it('a caption stays with its figure', () => {
  expect(htmlOf(`<figure>${ADDRESS}<figcaption>A talk</figcaption></figure>`)).toBe(
    FIGURE.replace('</figure>', '<figcaption>A talk</figcaption></figure>'),
  );
});

it('a post is a link without a frame', () => {
  expect(htmlOf('https://x.com/a/status/123')).toBe(
    '<figure class="embed" data-provider="x"><a href="https://x.com/a/status/123" title="X">https://x.com/a/status/123</a></figure>',
  );
});

it.each([
  `Words and ${ADDRESS}`,
  `[A talk](${ADDRESS})`,
  `- ${ADDRESS}`,
  `# ${ADDRESS}`,
  `    ${ADDRESS}`,
  `\`${ADDRESS}\``,
  `**${ADDRESS}**`,
  `| a |\n|---|\n| ${ADDRESS} |`,
  'https://youtube.com.evil.org/watch?v=dQw4w9WgXcQ',
  '<https://youtube.com@evil.org/watch?v=dQw4w9WgXcQ>',
  '[https://youtu.be/dQw4w9WgXcQ](https://evil.org)',
  'https://example.org/page',
])('no figure is made of %j', (body) => expect(htmlOf(body)).not.toContain('<figure'));

describe('a frame in the body', () => {
  it.each([
    [
      'of a provider, becomes the figure',
      '<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ" allowfullscreen></iframe>',
      FIGURE.replaceAll(ADDRESS, 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'),
    ],
    [
      'of a provider, with a title, which the link has',
      '<iframe src="//player.vimeo.com/video/123456" title="A <b>talk"></iframe>',
      '<figure class="embed" data-provider="vimeo" data-frame="https://player.vimeo.com/video/123456?dnt=1"><a href="https://vimeo.com/123456" title="A &lt;b&gt;talk">A &lt;b&gt;talk</a></figure>',
    ],
    [
      'of anybody else, becomes a link',
      '<iframe src="https://maps.example.org/?a=1&b=2" title="Map"></iframe>',
      '<p><a href="https://maps.example.org/?a=1&amp;b=2">Map</a></p>',
    ],
    [
      'that nobody sees, goes',
      '<iframe src="https://x.example.org/" height="0" width="0"></iframe>',
      '',
    ],
    [
      'that is hidden, goes',
      '<iframe src="https://x.example.org/" style="display:none"></iframe>',
      '',
    ],
    ['with a script, goes', '<iframe src="javascript:alert(1)"></iframe>', ''],
    ['of the page itself, goes', '<iframe src="/admin"></iframe>', ''],
    ['without an address, goes', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', ''],
  ])('%s', (_name, body, html) => expect(htmlOf(body)).toBe(html));

  it('is not said to be left out where it is a provider’s', () => {
    expect(leftOutOf('<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>')).toEqual(
      [],
    );
  });
});

it.each([
  '<figure class="embed" data-provider="youtube" data-frame="https://evil.org/"><a href="https://evil.org">Go</a></figure>',
  '<figure class="embed" data-frame="javascript:alert(1)">Words</figure>',
  '<div class="embed" data-provider="youtube" data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ">Words</div>',
])('no frame of anybody else comes through: %s', (body) =>
  expect(htmlOf(body)).not.toMatch(/data-|class=/),
);

it('an embed is no text: not of the excerpt, not of the count, not of the slug', () => {
  expect(
    readBody(`${ADDRESS}\n\nWords follow.\n\n<iframe src="https://example.org/a"></iframe>`),
  ).toMatchObject({
    excerpt: 'Words follow.',
    wordCount: 2,
    opening: 'Words follow.',
  });
  expect(readBody(ADDRESS)).toMatchObject({ excerpt: '', wordCount: 0, readingMinutes: 0 });
});

it.each([
  ADDRESS,
  `[embed]${ADDRESS}[/embed]`,
  '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
  FIGURE,
])('a Comment has none: %s', (body) =>
  expect(commentHtml(body)).not.toMatch(/figure|data-|iframe/),
);
