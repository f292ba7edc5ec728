import { htmlOfDocument } from '../html';
import { readBody } from './read-body';

type Row = [body: string, html: string, excerpt: string];

/** Bodies short enough to be their own excerpt, as a document named `doc` has them. */
const test = (rule: string, rows: Row[]): void => {
  describe(rule, () => {
    it.each(rows)('%j', (body, html, excerpt) => {
      const reading = readBody(body);
      expect(htmlOfDocument(reading.html, 'doc').trim()).toBe(html);
      expect(reading.excerpt).toBe(excerpt);
    });
  });
};

test('styles become elements, and wrappers vanish', [
  [
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">x</span> <span style="font-style:italic">y</span></p></b>',
    '<p><strong>x</strong> <em>y</em></p>',
    'x y',
  ],
  [
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700;font-style:italic">x</span></p><ul><li dir="ltr" style="font-weight:400"><p>one</p></li></ul></b>',
    '<p dir="ltr"><strong><em>x</em></strong></p><ul><li dir="ltr"><p>one</p></li></ul>',
    'x one',
  ],
  [
    '<p><b>bold <span style="font-weight:normal">plain</span> again</b></p>',
    '<p><b>bold </b>plain<b> again</b></p>',
    'bold plain again',
  ],
  ['<span style="font-weight:bold">x</span> y', '<p><strong>x</strong> y</p>', 'x y'],
  ['<span style="FONT-WEIGHT: 600 !important">x</span>', '<p><strong>x</strong></p>', 'x'],
  ['<span style="font-weight:500">x</span>', '<p>x</p>', 'x'],
  [
    '<span style="font-size:11pt;font-weight:700;font-style:italic;text-decoration:underline">x</span>',
    '<p><strong><em><u>x</u></em></strong></p>',
    'x',
  ],
  ['<span style="text-decoration:line-through">x</span>', '<p><s>x</s></p>', 'x'],
  ['H<span style="font-size:0.6em;vertical-align:sub">2</span>O', '<p>H<sub>2</sub>O</p>', 'H2O'],
  ['x<span style="vertical-align:super">2</span>', '<p>x<sup>2</sup></p>', 'x2'],
  [
    '<p style="font-weight:bold">a <span style="font-weight:400">b</span> c</p>',
    '<p><strong>a </strong>b<strong> c</strong></p>',
    'a b c',
  ],
  [
    '<b>a <i style="font-style:normal">b</i> <span style="font-weight:normal">c <em>d</em></span></b>',
    '<p><b>a b </b>c <em>d</em></p>',
    'a b c d',
  ],
  [
    '<a href="https://x.org" style="text-decoration:none"><span style="text-decoration:underline;color:#15c">x</span></a>',
    '<p><a href="https://x.org">x</a></p>',
    'x',
  ],
  ['<h2><span style="font-weight:400">Head</span></h2>', '<h2 id="doc-head">Head</h2>', ''],
  [
    '<font color="red"><span style="font: bold 12px Arial">x</span></font> <strike>y</strike> <tt>z</tt>',
    '<p><strong>x</strong> <s>y</s> <code>z</code></p>',
    'x y z',
  ],
  [
    '<b style="font-weight:normal" id="docs-internal-guid-2"><ul><li><p><span style="font-weight:700">x</span></p></li></ul><br></b>',
    '<ul><li><p><strong>x</strong></p></li></ul>',
    'x',
  ],
  [
    '<b><p>one</p><p>two <i>x</i></p></b>',
    '<p><b>one</b></p><p><b>two <i>x</i></b></p>',
    'one two x',
  ],
  [
    '<span lang="he" dir="rtl" style="font-weight:700">שלום</span>',
    '<p><span lang="he" dir="rtl"><strong>שלום</strong></span></p>',
    'שלום',
  ],
  ['<i style="font-weight:bold">x</i>', '<p><i><strong>x</strong></i></p>', 'x'],
]);

test('HTML as a page prints it is HTML, and Markdown in it is Markdown', [
  ['<div>\n\n    <p>Text.</p>\n\n</div>', '<div>\n    <p>Text.</p>\n</div>', 'Text.'],
  [
    '<ul>\n\n    <li>One\n\n        <ul>\n\n            <li>Two</li>\n\n        </ul>\n\n    </li>\n\n</ul>\n\nAfter *x*.',
    '<ul>\n    <li>One\n        <ul>\n            <li>Two</li>\n        </ul>\n    </li>\n</ul>\n<p>After <em>x</em>.</p>',
    'One Two After x.',
  ],
  [
    'Use:\n\n    <div>code</div>\n\nok',
    '<p>Use:</p>\n<pre><code>&lt;div&gt;code&lt;/div&gt;\n</code></pre>\n<p>ok</p>',
    'Use: ok',
  ],
  [
    '<article>\n\n\t<p>One.</p>\n\n\t<p>Two.</p>\n\n</article>',
    '<p>One.</p>\n\t<p>Two.</p>',
    'One. Two.',
  ],
  ['    <p>One.</p>\n\n    <p>Two.</p>', '<p>One.</p>\n    <p>Two.</p>', 'One. Two.'],
  [
    '<table>\n  <tbody>\n\n    <tr>\n\n      <td>\n\n        Cell\n\n      </td>\n\n    </tr>\n\n  </tbody>\n</table>\n\nAfter.',
    '<table>\n  <tbody>\n    <tr>\n      <td>\n<p>Cell</p>\n      </td>\n    </tr>\n  </tbody>\n</table>\n<p>After.</p>',
    'After.',
  ],
  [
    '<section>\n\n    <h2>Head</h2>\n\n    Text in the section\n    over two lines.\n\n</section>',
    '<section>\n    <h2 id="doc-head">Head</h2>\n<p>Text in the section\nover two lines.</p>\n</section>',
    'Text in the section over two lines.',
  ],
  [
    '<blockquote>\n\n        <p>Said\n           she.</p>\n\n</blockquote>',
    '<blockquote>\n        <p>Said\n           she.</p>\n</blockquote>',
    'Said she.',
  ],
  [
    '<div>\n    <div>\n\n        <p>Deep.</p>\n\n    </div>\n\n    <p>Less.</p>\n</div>\n\nThen **Markdown**.',
    '<div>\n    <div>\n        <p>Deep.</p>\n    </div>\n    <p>Less.</p>\n</div>\n<p>Then <strong>Markdown</strong>.</p>',
    'Deep. Less. Then Markdown.',
  ],
  [
    '<div>\n\n**bold** text\n\n</div>',
    '<div>\n<p><strong>bold</strong> text</p>\n</div>',
    'bold text',
  ],
  ['<div>\n\n```\ncode\n```\n\n</div>', '<div>\n<pre><code>code\n</code></pre>\n</div>', ''],
  [
    'Text.\n\n    code\n\nMore.',
    '<p>Text.</p>\n<pre><code>code\n</code></pre>\n<p>More.</p>',
    'Text. More.',
  ],
  ['<div>open\n\n    code', '<div>open\n<pre><code>code\n</code></pre>\n</div>', 'open'],
  [
    '- item\n\n  <div>\n\n      <p>In a list.</p>\n\n  </div>\n\nAfter.',
    '<ul>\n<li>\n<p>item</p>\n<div>\n    <p>In a list.</p>\n</div>\n</li>\n</ul>\n<p>After.</p>',
    'item In a list. After.',
  ],
  [
    '> <div>\n>\n>     <p>In a quote.</p>\n>\n> </div>',
    '<blockquote>\n<div>\n    <p>In a quote.</p>\n</div></blockquote>',
    'In a quote.',
  ],
  [
    '<p>\n\n        First.\n\n        Second.\n\n</p>',
    '<p>First.</p>\n<p>Second.</p>',
    'First. Second.',
  ],
  [
    '<dl>\n\n    <dt>Term</dt>\n\n    <dd>Words</dd>\n\n</dl>',
    '<dl>\n    <dt>Term</dt>\n    <dd>Words</dd>\n</dl>',
    'Term Words',
  ],
  [
    '<!-- wp:paragraph -->\n<p>Text.</p>\n<!-- /wp:paragraph -->\n\n    <!-- wp:paragraph -->\n    <p>More.</p>\n    <!-- /wp:paragraph -->',
    '<p>Text.</p>\n\n    \n    <p>More.</p>',
    'Text. More.',
  ],
]);

test('tags of other vocabularies vanish and leave their text, settings of programs vanish whole', [
  ['Quiet.<o:p></o:p>', '<p>Quiet.</p>', 'Quiet.'],
  ['<st1:place w:st="on">Ravna</st1:place> is far.', '<p>Ravna is far.</p>', 'Ravna is far.'],
  [
    '<xml><o:DocumentProperties><o:Author>Bob</o:Author></o:DocumentProperties></xml>\n\nText.',
    '<p>Text.</p>',
    'Text.',
  ],
  ['<p class="MsoNormal">Words<o:p>&nbsp;</o:p></p>', '<p>Words </p>', 'Words'],
  [
    '<st1:City w:st="on"><st1:place w:st="on">Sarn</st1:place></st1:City> fell.',
    '<p>Sarn fell.</p>',
    'Sarn fell.',
  ],
  [
    '<w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument>Text.',
    '<p>Text.</p>',
    'Text.',
  ],
  [
    '<!--[if gte mso 9]><xml>\n<o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings>\n\n</xml><![endif]-->\n\nText.',
    '<p>Text.</p>',
    'Text.',
  ],
  [
    '<xml>\n\n<o:DocumentProperties>\n<o:Author>Bob</o:Author>\n\n</o:DocumentProperties>\n\n</xml>\n\nText.',
    '<p>Text.</p>',
    'Text.',
  ],
  ['<p>a<![if !supportLists]>b<![endif]>c</p>', '<p>abc</p>', 'abc'],
  ['a <![if !vml]>b<![endif]> c', '<p>a b c</p>', 'a b c'],
  [
    '<v:shape id="x"><v:imagedata src="a.png"/>In a shape</v:shape> text',
    '<p>In a shape text</p>',
    'In a shape text',
  ],
  ['<?xml:namespace prefix = o ns = "urn:x" />Text.', 'Text.', 'Text.'],
  ['<m:oMath><m:r><m:t>E=mc²</m:t></m:r></m:oMath> holds.', '<p>E=mc² holds.</p>', 'E=mc² holds.'],
  [
    'See <https://example.org/a> and <mailto:a@x.org>.',
    '<p>See <a href="https://example.org/a">https://example.org/a</a> and <a href="mailto:a@x.org">mailto:a@x.org</a>.</p>',
    'See https://example.org/a and mailto:a@x.org.',
  ],
  [
    'Connect to <host:port> now.',
    '<p>Connect to &lt;host:port&gt; now.</p>',
    'Connect to <host:port> now.',
  ],
  ['<fb:like href="x"></fb:like>Text.', '<p>Text.</p>', 'Text.'],
  ['<rdf:RDF><cc:Work><dc:title>Work</dc:title></cc:Work></rdf:RDF>Text.', '<p>Text.</p>', 'Text.'],
  ['`<o:p>` is Word’s.', '<p><code>&lt;o:p&gt;</code> is Word’s.</p>', 'is Word’s.'],
]);
