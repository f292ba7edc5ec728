import fc from 'fast-check';
import { Parser } from 'htmlparser2';

import { OWN_ID } from '../tree';
import { sanitizeArticleHtml, sanitizeCommentHtml } from './sanitize';

const COMMENT_TAGS = [
  'p',
  'br',
  'em',
  'i',
  'strong',
  'b',
  'blockquote',
  'ul',
  'ol',
  'li',
  'code',
  'pre',
  's',
  'del',
  'a',
];
const FORBIDDEN = [
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'form',
  'input',
  'base',
];
const SCHEMES = ['http:', 'https:', 'mailto:'];

interface Found {
  tags: string[];
  attributes: [tag: string, name: string, value: string][];
}

const parse = (html: string): Found => {
  const found: Found = { tags: [], attributes: [] };
  const parser = new Parser({
    onopentag(tag, attributes) {
      found.tags.push(tag);
      for (const [name, value] of Object.entries(attributes))
        found.attributes.push([tag, name, value]);
    },
  });
  parser.end(html);
  return found;
};

const expectSafe = (html: string): void => {
  const { tags, attributes } = parse(html);
  expect(tags.filter((tag) => FORBIDDEN.includes(tag))).toEqual([]);
  expect(attributes.filter(([, name]) => /^on|^style$|^srcdoc$/i.test(name))).toEqual([]);
  for (const [tag, name, value] of attributes) {
    if (!['href', 'src', 'cite', 'action', 'formaction'].includes(name)) continue;
    const { protocol } = new URL(value, 'https://own.example/');
    expect(tag === 'img' ? SCHEMES.slice(0, 2) : SCHEMES).toContain(protocol);
  }
};

const dirty: string[] = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src="data:text/html,x">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" \u0001java\nscript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="data:text/html,<script>x</script>">x</a>',
  '<a href="//evil.example">x</a>',
  '<svg onload=alert(1)><script>x</script></svg>',
  '<math><mi xlink:href="javascript:x">x</mi></math>',
  '<iframe srcdoc="<script>x</script>"></iframe>',
  '<p style="background:url(javascript:x)" onclick="x">y</p>',
  '<style>@import "x"</style>',
  '<form action="javascript:x"><input onfocus=x autofocus></form>',
  '<base href="https://evil.example">',
  '<details open ontoggle=x>y</details>',
  '<blockquote cite="javascript:x">y</blockquote>',
  '<noscript><p title="</noscript><img src=x onerror=x>">',
  '<textarea><img src=x onerror=x></textarea>',
  '<title><img src=x onerror=x></title>',
  '<template><script>x</script></template>',
  '<!--><img src=x onerror=x>-->',
  '<![CDATA[<script>x</script>]]>',
  '<p title="x&quot; onclick=&quot;y">z</p>',
  '"><script>x</script>',
];

it.each(dirty)('an Article’s HTML is made safe: %s', (html) => {
  expectSafe(sanitizeArticleHtml(html));
});

it.each(dirty)('a Comment’s HTML is made safe: %s', (html) => {
  const cleaned = sanitizeCommentHtml(html);
  expectSafe(cleaned);
  expect(parse(cleaned).tags.filter((tag) => !COMMENT_TAGS.includes(tag))).toEqual([]);
});

const fuzzed = fc
  .array(
    fc.oneof(
      fc.constantFrom(...dirty),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '`',
        '=',
        '/',
        '&',
        ';',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        ' ',
      ),
      fc.constantFrom(
        '<a href=',
        '<img src=',
        'javascript:',
        'onerror=',
        '&#106;',
        '\u0000',
        '\t',
        '<p ',
        '</p>',
      ),
      fc.constantFrom(
        '<svg>',
        '<math>',
        '<style>',
        '</style>',
        '<textarea>',
        '</title>',
        '<table>',
        '<noscript>',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));

it('no HTML makes an Article unsafe', () => {
  fc.assert(
    fc.property(fuzzed, (html) => expectSafe(sanitizeArticleHtml(html))),
    { numRuns: 500 },
  );
});

it('no HTML makes a Comment unsafe, or shows more than a Comment may', () => {
  fc.assert(
    fc.property(fuzzed, (html) => {
      const cleaned = sanitizeCommentHtml(html);
      expectSafe(cleaned);
      const { tags, attributes } = parse(cleaned);
      expect(tags.filter((tag) => !COMMENT_TAGS.includes(tag))).toEqual([]);
      expect(attributes.filter(([tag, name]) => tag !== 'a' && name !== 'start')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it.each([
  '<h2>Title</h2>',
  '<figure><img src="https://x.org/a.png" alt="A" /><figcaption>A</figcaption></figure>',
  '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
  '<pre><code class="language-js">a</code></pre>',
  '<p dir="rtl" lang="he">שלום</p>',
  '<ruby>漢<rt>kan</rt></ruby>',
  `<section class="footnotes"><ol><li id="${OWN_ID}fn1">a <a href="#${OWN_ID}fnref1">b</a></li></ol></section>`,
  '<a href="/own/page">x</a>',
  '<a href="mailto:a@x.org">x</a>',
])('an Article may contain %s', (html) => {
  expect(sanitizeArticleHtml(html)).toBe(html);
});

it('classes and ids that the page uses itself are removed from an Article', () => {
  expect(sanitizeArticleHtml('<p class="admin" id="login">x</p>')).toBe('<p>x</p>');
  expect(sanitizeArticleHtml('<form name="x"><input name="y">z</form>')).toBe('z');
});

it('a link in a Comment is marked as user-generated for search engines and browsers', () => {
  const link = '<a href="https://x.org" rel="follow" target="_blank">x</a>';
  expect(sanitizeCommentHtml(link)).toBe(
    '<a href="https://x.org" rel="nofollow ugc noopener noreferrer">x</a>',
  );
});

it('an element that a Comment may not contain leaves its text', () => {
  expect(
    sanitizeCommentHtml('<h2>a</h2><img src="x" alt="b"><table><tr><td>c</td></tr></table>'),
  ).toBe('ac');
});
