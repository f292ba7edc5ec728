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

test('links within a text lead somewhere, and notes and their marks are no prose', [
  [
    '<p class=MsoNormal>Text<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a> on.<o:p></o:p></p>\n<div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</p></div></div>',
    '<p>Text<a href="#doc-_ftn1" id="doc-_ftnref1">[1]</a> on.</p>\n<div><hr /><div><p><a href="#doc-_ftnref1" id="doc-_ftn1">[1]</a> Note.</p></div></div>',
    'Text on.',
  ],
  [
    '<sup data-fn="u-1" class="fn"><a href="#u-1" id="u-1-link">1</a></sup> text.\n\n<ol class="wp-block-footnotes"><li id="u-1">Note <a href="#u-1-link">↩︎</a></li></ol>',
    '<p><sup><a href="#doc-u-1" id="doc-u-1-link">1</a></sup> text.</p>\n<ol><li id="doc-u-1">Note <a href="#doc-u-1-link">↩︎</a></li></ol>',
    'text.',
  ],
  [
    'Text<sup><a href="#x1" id="r1">[1]</a></sup> goes.\n\n<p><a href="#r1" id="x1">[1]</a> Note text.</p>',
    '<p>Text<sup><a href="#doc-x1" id="doc-r1">[1]</a></sup> goes.</p>\n<p><a href="#doc-r1" id="doc-x1">[1]</a> Note text.</p>',
    'Text goes.',
  ],
  [
    'Text<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> on.\n\n<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Note.</span></p></div>',
    '<p>Text<sup><a href="#doc-ftnt1" id="doc-ftnt_ref1">[1]</a></sup> on.</p>\n<hr /><div><p><a href="#doc-ftnt_ref1" id="doc-ftnt1">[1]</a> Note.</p></div>',
    'Text on.',
  ],
  [
    '<p>Text<a href="#_edn1" name="_ednref1" style="mso-endnote-id:edn1">[i]</a>.</p><div id="edn1"><p class="MsoEndnoteText"><a href="#_ednref1" name="_edn1">[i]</a> Note.</p><p>More.</p></div>',
    '<p>Text<a href="#doc-_edn1" id="doc-_ednref1">[i]</a>.</p><div><p><a href="#doc-_ednref1" id="doc-_edn1">[i]</a> Note.</p><p>More.</p></div>',
    'Text.',
  ],
  [
    '<p>Text<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Note.</p></div>',
    '<p>Text<a href="#doc-sdfootnote1sym" id="doc-sdfootnote1anc"><sup>1</sup></a>.</p><div><p><a href="#doc-sdfootnote1anc" id="doc-sdfootnote1sym">1</a>Note.</p></div>',
    'Text.',
  ],
  [
    '<p>Text<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>.</p><ol class="references"><li id="cite_note-1"><a href="#cite_ref-1">^</a> Note.</li></ol>',
    '<p>Text<sup id="doc-cite_ref-1"><a href="#doc-cite_note-1">[1]</a></sup>.</p><ol><li id="doc-cite_note-1"><a href="#doc-cite_ref-1">^</a> Note.</li></ol>',
    'Text.',
  ],
  [
    '<p>Text<a id="footnote-anchor-1" href="#footnote-1">1</a>.</p><div class="footnote"><a id="footnote-1" href="#footnote-anchor-1">1</a><p>Note.</p></div>',
    '<p>Text<a href="#doc-footnote-1" id="doc-footnote-anchor-1">1</a>.</p><div><a href="#doc-footnote-anchor-1" id="doc-footnote-1">1</a><p>Note.</p></div>',
    'Text.',
  ],
  [
    '<p>Text<a href="#n7" id="r7">*</a>.</p><ul><li id="n7">Note. <a href="#r7">↩</a></li></ul>',
    '<p>Text<a href="#doc-n7" id="doc-r7">*</a>.</p><ul><li id="doc-n7">Note. <a href="#doc-r7">↩</a></li></ul>',
    'Text.',
  ],
  [
    'Text[<a href="#_ftn2">2</a>] goes on.',
    '<p>Text[<a href="#_ftn2">2</a>] goes on.</p>',
    'Text goes on.',
  ],
  [
    '<ul><li><a href="#s1" id="t1">The first part</a></li></ul><h2 id="s1"><a href="#t1">The first part</a></h2><p>Text.</p>',
    '<ul><li><a href="#doc-s1" id="doc-t1">The first part</a></li></ul><h2 id="doc-s1"><a href="#doc-t1">The first part</a></h2><p>Text.</p>',
    'The first part Text.',
  ],
  [
    '[Skip](#end) Text. <a name="end"></a>End.',
    '<p><a href="#doc-end">Skip</a> Text. <a id="doc-end"></a>End.</p>',
    'Skip Text. End.',
  ],
  [
    '# A b\n\n## A b\n\n# שלום\n\n# !!!\n\n[one](#a-b)',
    '<h1 id="doc-a-b">A b</h1>\n<h2 id="doc-a-b-2">A b</h2>\n<h1 id="doc-slvm">שלום</h1>\n<h1 id="doc-section">!!!</h1>\n<p><a href="#doc-a-b">one</a></p>',
    'one',
  ],
  [
    '# fn1\n\nText[^1].\n\n[^1]: Note.',
    '<h1 id="doc-fn1-2">fn1</h1>\n<p>Text<sup class="footnote-ref"><a href="#doc-fn1" id="doc-fnref1">[1]</a></sup>.</p>\n<hr />\n<section class="footnotes">\n<ol>\n<li id="doc-fn1"><p>Note. <a href="#doc-fnref1">↩︎</a></p>\n</li>\n</ol>\n</section>',
    'Text.',
  ],
  [
    '<a href="#caf%C3%A9">x</a> <span id="café">y</span>',
    '<p><a href="#doc-caf%C3%A9">x</a> <a id="doc-café"></a>y</p>',
    'x y',
  ],
  [
    'Text.^[Inline note.] More.',
    '<p>Text.<sup class="footnote-ref"><a href="#doc-fn1" id="doc-fnref1">[1]</a></sup> More.</p>\n<hr />\n<section class="footnotes">\n<ol>\n<li id="doc-fn1"><p>Inline note. <a href="#doc-fnref1">↩︎</a></p>\n</li>\n</ol>\n</section>',
    'Text. More.',
  ],
  ['<a href="#x" id="x">self</a>', '<p><a href="#doc-x" id="doc-x">self</a></p>', 'self'],
  ['<p id="login">x</p> <a href="#other">y</a>', '<p>x</p> <a href="#other">y</a>', 'x y'],
  [
    '<address id="place">Here</address> <a href="#place">to it</a>',
    '<a id="doc-place"></a><p>Here</p> <a href="#doc-place">to it</a>',
    'Here to it',
  ],
  [
    '<h2 id="own">Head</h2> <a href="#own">to it</a>',
    '<h2 id="doc-own">Head</h2> <a href="#doc-own">to it</a>',
    'to it',
  ],
  [
    '<p id="x">a</p><p id="x">b</p> <a href="#x">to it</a>',
    '<p id="doc-x">a</p><p>b</p> <a href="#doc-x">to it</a>',
    'a b to it',
  ],
  ['<p id="a b">x</p><a href="#a b">y</a>', '<p id="doc-a-b">x</p><a href="#doc-a-b">y</a>', 'x y'],
  [
    '# A b\n\n# A b\n\n[to it](#a-b-2)',
    '<h1 id="doc-a-b">A b</h1>\n<h1 id="doc-a-b-2">A b</h1>\n<p><a href="#doc-a-b-2">to it</a></p>',
    'to it',
  ],
  [
    '<h2>Head<sup data-fn="x"><a href="#x">1</a></sup></h2>',
    '<h2 id="doc-head">Head<sup><a href="#x">1</a></sup></h2>',
    '',
  ],
]);
