import fc from 'fast-check';

import { readBody } from '../body';
import { blocksOfArticle, markdownOfComment, ordinaryComment } from '.';

const bodyOf = (html: string): string => blocksOfArticle(html).join('\n\n');

/** What readers see: words without white space. */
const seen = (html: string): string => html.replace(/<[^<>]*>/g, '').replace(/[\s\uFDD0]+/g, '');

describe('HTML as the body of an Article', () => {
  it.each([
    ['words', '<p>One two.</p>', 'One two.'],
    ['emphasis', '<p>One <b>two</b> <i>three</i>, four.</p>', 'One **two** *three*, four.'],
    [
      'links',
      '<p>See <a href="https://x.example/a" rel="noopener" target="_blank">this</a>.</p>',
      'See [this](https://x.example/a).',
    ],
    ['headings', '<h2 class="wp-block-heading" id="h">Head</h2>', '## Head'],
    [
      'lists',
      '<ul><li>One</li><li>Two<ol><li>Three</li></ol></li></ul>',
      '- One\n- Two\n  1. Three',
    ],
    ['quotes', '<blockquote><p>One</p><p>Two</p></blockquote>', '> One\n>\n> Two'],
    ['breaks', '<p>One<br>two</p>', 'One\\\ntwo'],
    [
      'images',
      '<p><img src="https://x.example/a.png" alt="A"></p>',
      '![A](https://x.example/a.png)',
    ],
    ['code', '<pre><code>a &lt; b\n\nc</code></pre>', '```\na < b\n\nc\n```'],
    ['rules', '<hr class="x">', '---'],
    [
      'the address of a player',
      '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    [
      'signs that would mean something',
      '<p>1. *One* # two_ [three](x)</p>',
      '1\\. \\*One\\* # two\\_ \\[three](x)',
    ],
    ['nothing', '<p>&nbsp;</p><div></div>', ''],
  ])('becomes Markdown: %s', (_, html, body) => expect(bodyOf(html)).toBe(body));

  it.each([
    ['sizes of images', '<p><img src="https://x.example/a.png" alt="" width="3" height="4"></p>'],
    ['joined cells', '<table><tbody><tr><td colspan="2">One</td></tr></tbody></table>'],
    ['directions', '<p dir="rtl">שלום</p>'],
    ['languages', '<p lang="fr">Oui</p>'],
    ['links with a reason', '<p><a href="https://x.example/a" rel="sponsored">Buy</a></p>'],
    ['what Markdown has no sign for', '<p>An <abbr title="x">abbr</abbr>.</p>'],
    ['definitions', '<dl><dt>One</dt><dd>Two</dd></dl>'],
    ['places that a link leads to', '<p><a href="#a">Down</a></p>\n\n<h2 id="a">Head</h2>'],
  ])('stays HTML: %s', (_, html) => expect(bodyOf(html)).toBe(html));

  it('loses no word, whatever stands side by side', () => {
    const text = fc.stringMatching(/^[ a-zäא*_`#.!>[\]()-]{0,12}$/u);
    const inline = fc.oneof(
      text,
      ...['em', 'strong', 'code', 'u', 'cite', 'del'].map((tag) =>
        text.map((words) => `<${tag}>${words.replaceAll('>', '&gt;')}</${tag}>`),
      ),
    );
    const line = fc.array(inline, { maxLength: 5 }).map((parts) => parts.join(''));
    const block = fc.oneof(
      ...['p', 'h2', 'blockquote', 'div'].map((tag) =>
        line.map((words) => `<${tag}>${words}</${tag}>`),
      ),
      fc
        .array(line, { maxLength: 3 })
        .map((items) => `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>`),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const html = blocks.join('');
        const decoded = html
          .replaceAll('&gt;', '>')
          .replace(/<(?:\/?(?:em|strong|code|u|cite|del|p|h2|blockquote|div|ul|li))>/g, '');
        const shown = seen(readBody(bodyOf(html)).html)
          .replaceAll('&gt;', '>')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&');
        expect(shown).toBe(decoded.replace(/\s+/g, ''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('HTML of a comment', () => {
  it.each([
    ['paragraphs and breaks', '<p>One<br />two</p>\n<p>Three</p>', 'One\ntwo\n\nThree'],
    ['links', '<p><a href="https://x.example/">here</a></p>', '[here](https://x.example/)'],
    ['quotes', '<blockquote><p>One</p></blockquote><p>Two</p>', '> One\n\nTwo'],
    [
      'images, which become links',
      '<p><img src="https://x.example/a.png"></p>',
      '<https://x.example/a.png>',
    ],
    [
      'what comments may not hold',
      '<h1>One</h1><script>x</script><table><tr><td>Two</td></tr></table>',
      'One\n\nTwo',
    ],
  ])('is written as a Reader would: %s', (_, html, markdown) =>
    expect(markdownOfComment(html)).toBe(markdown),
  );

  it('of ordinary words is those words', () => {
    expect(ordinaryComment('One two.\n\n\nThree,  four!\nfive')).toBe(
      'One two.\n\nThree, four!\nfive',
    );
    for (const text of ['a <b>', '1. one', '- one', 'a_b', '&amp;', '# x', '---']) {
      expect(ordinaryComment(text)).toBeUndefined();
    }
  });
});
