import fc from 'fast-check';

import { readBody } from '../body';
import { markdownFromHtml } from './index';

type Row = [what: string, html: string, markdown: string];

const test = (program: string, rows: Row[]): void => {
  describe(program, () => {
    it.each(rows)('%s', (_, html, markdown) => {
      expect(markdownFromHtml(html)).toBe(markdown);
    });
  });
};

const WORD_HEAD =
  '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri"} --></style></head><body lang=EN-GB style=\'tab-interval:36.0pt\'><!--StartFragment-->';
const WORD_END = '<!--EndFragment--></body></html>';

test('Word', [
  [
    'a heading, emphasis, office tags and smart tags',
    `${WORD_HEAD}<h1>The news<o:p></o:p></h1><p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Bold</b>, <i>slanted</i> and <st1:place w:st="on">London</st1:place>.<span style='mso-spacerun:yes'>  </span>More.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>${WORD_END}`,
    '# The news\n\n**Bold**, *slanted* and London. More.',
  ],
  [
    'its lists, one in another',
    `${WORD_HEAD}<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]>One</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span><![endif]>Deeper</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Two</p>
<p class=MsoNormal>Between.</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span><![endif]>Third</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span><![endif]>Fourth</p>${WORD_END}`,
    '- One\n  - Deeper\n- Two\n\nBetween.\n\n3. Third\n4. Fourth',
  ],
  [
    'footnotes as footnotes',
    `${WORD_HEAD}<p class=MsoNormal>A claim<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> and more.</p><!--EndFragment--><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> The <i>source</i>.</p></div></div></body></html>`,
    'A claim[^1] and more.\n\n[^1]: The *source*.',
  ],
  [
    'a title, a quote, a link and comments on it',
    `${WORD_HEAD}<p class=MsoTitle>Title</p><p class=MsoQuote>Words.</p><p class=MsoNormal><a href="https://x.org/a%20b"><span style='color:blue'>here</span></a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>A remark</p></div></div>${WORD_END}`,
    '# Title\n\n> Words.\n\n[here](https://x.org/a%20b)',
  ],
  [
    'a table',
    `${WORD_HEAD}<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal><b>Name</b></p></td><td><p class=MsoNormal>Sum | total</p></td></tr><tr><td><p class=MsoNormal>Ann</p></td><td><p class=MsoNormal>1</p><p>2</p></td></tr></table>${WORD_END}`,
    '| **Name** | Sum \\| total |\n| --- | --- |\n| Ann | 1<br>2 |',
  ],
]);

test('Google Docs', [
  [
    'its wrapper is no emphasis, and weights are',
    '<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-size:16pt;font-weight:400">Head</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400">Plain, </span><span style="font-weight:700">bold</span><span style="font-style:italic;font-weight:400"> slanted</span><span>.</span></p><br /><p dir="ltr"><span style="font-weight:600">x</span></p></b><br class="Apple-interchange-newline">',
    '## Head\n\nPlain, **bold** *slanted*.\n\n**x**',
  ],
  [
    'its nested lists and redirected links',
    '<b style="font-weight:normal;" id="docs-internal-guid-2"><ul><li dir="ltr" aria-level="1"><p role="presentation"><span>One</span></p></li><ul><li aria-level="2"><p><span>Deeper</span></p></li></ul><li><p><a href="https://www.google.com/url?q=https://x.org/a&amp;sa=D&amp;source=editors" style="text-decoration:none;"><span style="text-decoration:underline">Two</span></a></p></li></ul></b>',
    '- One\n  - Deeper\n- [Two](https://x.org/a)',
  ],
  [
    'its footnotes',
    '<p><span>Text</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>.</span></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Note.</span></p></div>',
    'Text[^1].\n\n---\n\n[^1]: Note.',
  ],
]);

test('LibreOffice', [
  [
    'fonts vanish, footnotes stay',
    '<meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.6"/><style type="text/css">p { margin-bottom: 0.25cm }</style><body lang="en-GB" dir="ltr"><p class="western"><font face="Liberation Serif"><b>Bold</b> text<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>.</font></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>The note.</p></div></body>',
    '**Bold** text[^1].\n\n[^1]: The note.',
  ],
]);

test('WordPress', [
  [
    'blocks lose their comments',
    '<!-- wp:heading --><h2 class="wp-block-heading">Head</h2><!-- /wp:heading --><!-- wp:paragraph --><p>One.</p><!-- /wp:paragraph --><!-- wp:more --><!--more--><!-- /wp:more --><!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>Quoted.</p><!-- /wp:paragraph --><cite>Ann</cite></blockquote><!-- /wp:quote --><!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->',
    '## Head\n\nOne.\n\n<!--more-->\n\n> Quoted.\n>\n> Ann\n\n---',
  ],
  [
    'an image with its caption, code, an address to embed',
    '<figure class="wp-block-image"><img src="https://x.org/a.jpg" alt="A &quot;b&quot;" class="wp-image-1"/><figcaption class="wp-element-caption">A <em>caption</em></figcaption></figure><pre class="wp-block-code"><code>a &lt; b\n  *c*</code></pre><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=a_-_b\n</div></figure>',
    '<figure><img src="https://x.org/a.jpg" alt="A &quot;b&quot;"><figcaption>A <em>caption</em></figcaption></figure>\n\n```\na < b\n  *c*\n```\n\nhttps://www.youtube.com/watch?v=a_-_b',
  ],
  [
    'footnotes',
    '<p>Text<sup data-fn="u-1" class="fn"><a href="#u-1" id="u-1-link">1</a></sup>.</p><ol class="wp-block-footnotes"><li id="u-1">Note. <a href="#u-1-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>',
    'Text[^1].\n\n[^1]: Note.',
  ],
]);

test('Apple Pages', [
  [
    'paragraphs by class, spaces that do not break',
    '<style>p.p1 {margin: 0.0px; font: 11.0px Helvetica}</style><p class="p1"><b>Bold</b><span class="Apple-converted-space">&nbsp;</span>text</p><p class="p2"><br></p><ul class="ul1"><li class="li1">One</li></ul>',
    '**Bold** text\n\n- One',
  ],
]);

test('a page of a newspaper', [
  [
    'scripts, pixels, frames and hidden parts',
    '<article><h1>Title</h1><p>One<img src="https://t.org/p.gif" width="1" height="1"> two.<script>alert(1)</script></p><div style="display:none">hidden</div><p onclick="x()">A <a href="javascript:alert(1)">link</a>, <a href="#top">another</a>.</p><iframe src="https://www.youtube.com/embed/abc_-123456?rel=0"></iframe><iframe src="https://example.org/map" title="A map"></iframe><img src="data:image/gif;base64,R0" data-src="https://x.org/i.png" alt="Ann"></article>',
    '# Title\n\nOne two.\n\nA link, another.\n\nhttps://www.youtube.com/watch?v=abc_-123456\n\n[A map](https://example.org/map)\n\n![Ann](https://x.org/i.png)',
  ],
  [
    'line breaks, and two of them',
    '<p>one<br>two<br><br>three</p><div>four</div><div><br></div><div>five</div>',
    'one\\\ntwo\n\nthree\n\nfour\n\nfive',
  ],
  [
    'a table whose cells are joined',
    '<table><tr><th colspan="2">Head</th></tr><tr><td>a</td><td>b</td></tr></table>',
    '<table><tbody><tr><th colspan="2">Head</th></tr><tr><td>a</td><td>b</td></tr></tbody></table>'
      .replace('<tbody>', '')
      .replace('</tbody>', ''),
  ],
  [
    'a table that only places things',
    '<table><tr><td><ul><li>a</li></ul></td><td><p>b</p></td></tr></table>',
    '- a\n\nb',
  ],
]);

test('text stays text', [
  [
    'signs of Markdown',
    '<p>2 * 3 *x* snake_case _y_ `z` [a](b) [sic] AT&amp;T &amp;amp; a&lt;b &lt;c&gt; 1 | 2</p>',
    '2 * 3 \\*x\\* snake_case \\_y\\_ \\`z\\` \\[a](b) [sic] AT&T \\&amp; a\\<b \\<c> 1 | 2',
  ],
  [
    'beginnings of blocks',
    '<p># a</p><p>- b</p><p>1. c</p><p>&gt; d</p><p>1986. A year</p><p>---</p>',
    '\\# a\n\n\\- b\n\n1\\. c\n\n\\> d\n\n1986\\. A year\n\n\\---',
  ],
  [
    'emphasis beside letters',
    '<p>un<b>believ</b>able <b>Note:</b>text <i>a</i><i>b</i></p>',
    'un**believ**able <strong>Note:</strong>text *ab*',
  ],
  [
    'emphasis and spaces',
    '<p>a<b> b </b>c <b><i>d</i></b> <b>e <i>f</i></b></p>',
    'a **b** c ***d*** **e _f_**',
  ],
]);

const NAMES = [
  'p',
  'b',
  'i',
  'em',
  'strong',
  's',
  'a href="https://x.org/a(b)"',
  'h2',
  'blockquote',
  'ul',
  'li',
  'code',
  'div',
  'sub',
];

const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc
      .stringMatching(/^[a-c é.,:;!?*_`[\]()<>&#~|\\"'+=\d-]{0,9}$/)
      .map((text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')),
    fc
      .tuple(fc.constantFrom(...NAMES), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, children]) => `<${name}>${children.join('')}</${name.split(' ')[0] ?? ''}>`),
  ),
})).node;

const textOf = (html: string): string =>
  readBody(html)
    .html.replace(/<[^>]*>/g, '')
    .replace(/\s+/g, '');

it('a link of code is no definition of a reference', () => {
  const html = '<p><a href="https://x.org/a"><code>]: b</code></a></p>';
  const markdown = markdownFromHtml(html);
  expect(markdown).toBe('[<code>\\]: b</code>](https://x.org/a)');
  expect(textOf(markdown)).toBe(textOf(html));
});

it('reads back as the same text, whatever signs are in it', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (parts) => {
      const html = `<div>${parts.map((part) => `<p>${part}</p>`).join('')}</div>`;
      expect(textOf(markdownFromHtml(html))).toBe(textOf(html));
    }),
    { numRuns: 2_000 },
  );
});
