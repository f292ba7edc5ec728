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

test('what is no tag that HTML knows is text as it was typed', [
  ['Vec<String>', '<p>Vec&lt;String&gt;</p>', 'Vec<String>'],
  ['a<b and c>d', '<p>a&lt;b and c&gt;d</p>', 'a<b and c>d'],
  [
    'Use Map<K, V> or List<? extends T>.',
    '<p>Use Map&lt;K, V&gt; or List&lt;? extends T&gt;.</p>',
    'Use Map<K, V> or List<? extends T>.',
  ],
  [
    'A <placeholder> and a <branch-name> here.',
    '<p>A &lt;placeholder&gt; and a &lt;branch-name&gt; here.</p>',
    'A <placeholder> and a <branch-name> here.',
  ],
  ['<notatag>\nfoo *bar*', '<p>&lt;notatag&gt;\nfoo <em>bar</em></p>', '<notatag> foo bar'],
  [
    '<p>In HTML: Vec<String>, <notatag>x</notatag>.</p>',
    '<p>In HTML: Vec&lt;String&gt;, &lt;notatag&gt;x&lt;/notatag&gt;.</p>',
    'In HTML: Vec<String>, <notatag>x</notatag>.',
  ],
  [
    'if x<y and y>z or i<p then',
    '<p>if x&lt;y and y&gt;z or i&lt;p then</p>',
    'if x<y and y>z or i<p then',
  ],
  [
    'Class<?> and <T extends Foo>',
    '<p>Class&lt;?&gt; and &lt;T extends Foo&gt;</p>',
    'Class<?> and <T extends Foo>',
  ],
  [
    'template<typename T = int>',
    '<p>template&lt;typename T = int&gt;</p>',
    'template<typename T = int>',
  ],
  [
    'Result<(), Error> and Fn<&str>',
    '<p>Result&lt;(), Error&gt; and Fn&lt;&amp;str&gt;</p>',
    'Result<(), Error> and Fn<&str>',
  ],
  ['<λ>', '<p>&lt;λ&gt;</p>', '<λ>'],
  ['I <3 you, a < b, n <k', '<p>I &lt;3 you, a &lt; b, n &lt;k</p>', 'I <3 you, a < b, n <k'],
  ['<b and c>', '<p>&lt;b and c&gt;</p>', '<b and c>'],
  ['<my-widget data-id="3">Words</my-widget>', '<p>Words</p>', 'Words'],
  ['<x onclick=alert(1)>Words</x>', '<p>Words</p>', 'Words'],
  ['<center>Words</center> <nobr>more</nobr>', '<p>Words</p> more', 'Words more'],
  [
    'std::vector<std::pair<int, double>> v',
    '<p>std::vector&lt;std::pair&lt;int, double&gt;&gt; v</p>',
    'std::vector<std::pair<int, double>> v',
  ],
]);

test('what is taken out leaves its blocks apart, and nothing else', [
  ['<address>A</address><address>B</address>', '<p>A</p><p>B</p>', 'A B'],
  [
    'Text <svg><text>x</text></svg> and <button>Share</button>.',
    '<p>Text  and .</p>',
    'Text and .',
  ],
  [
    '<figure><a href="/x"><img src="data:image/png,x"></a></figure>\n\nText.',
    '<p>Text.</p>',
    'Text.',
  ],
  [
    '| a | b |\n|--:|:-:|\n| 1 | 2 |',
    '<table>\n<thead>\n<tr>\n<th align="right">a</th>\n<th align="center">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="right">1</td>\n<td align="center">2</td>\n</tr>\n</tbody>\n</table>',
    '',
  ],
  ['text<script>alert(1)</script>.', '<p>text.</p>', 'text.'],
  ['<article>A</article><footer>B</footer>', '<p>A</p><p>B</p>', 'A B'],
  ['a<hr>b', '<p>a</p><hr />b', 'a b'],
  ['<form><p>a</p><fieldset>b</fieldset></form>', '<p>a</p><p>b</p>', 'a b'],
  ['Before <select><option>x</option></select> after', '<p>Before  after</p>', 'Before after'],
  ['a<textarea>x</textarea>b', '<p>a b</p>', 'a b'],
  ['<noscript>x</noscript>Text', '<p>Text</p>', 'Text'],
  ['<template>x</template>Text', '<p>Text</p>', 'Text'],
  ['<object data="x">fallback</object> Text', '<p> Text</p>', 'Text'],
  ['<math><mi>x</mi></math> Text', '<p> Text</p>', 'Text'],
  ['List<Object> and more text', '<p>List and more text</p>', 'List and more text'],
  ['<p><img src="javascript:x"></p>Text', 'Text', 'Text'],
  [
    '<figure><img src="//evil.example/x.png"><figcaption>Words</figcaption></figure>',
    '<figure><figcaption>Words</figcaption></figure>',
    '',
  ],
  ['<picture><source srcset="a"><img src="file:///a"></picture>Text', '<p>Text</p>', 'Text'],
  ['<td style="text-align: center">x</td>', '<td align="center">x</td>', 'x'],
  [
    '<table><tr><td align="right">1</td><td style="text-align:left;color:red">2</td><td style="text-align:url(x)">3</td></tr></table>',
    '<table><tr><td align="right">1</td><td align="left">2</td><td>3</td></tr></table>',
    '',
  ],
  [
    '| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |',
    '<table>\n<thead>\n<tr>\n<th align="left">a</th>\n<th align="center">b</th>\n<th align="right">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="left">1</td>\n<td align="center">2</td>\n<td align="right">3</td>\n</tr>\n</tbody>\n</table>',
    '',
  ],
  ['text<style>p{}</style>, more', '<p>text, more</p>', 'text, more'],
  ['im<script></script>possible', '<p>impossible</p>', 'impossible'],
]);

test('shortcodes become what they show', [
  [
    '[caption id="a" width="3"]<a href="https://x.org"><img src="https://x.org/a.png"></a> A cat, *asleep*[/caption]',
    '<figure><a href="https://x.org"><img src="https://x.org/a.png" /></a><figcaption> A cat, <em>asleep</em></figcaption></figure>',
    '',
  ],
  [
    'Before [caption]![cat](https://x.org/a.png) Words[/caption] after.',
    '<p>Before </p><figure><img src="https://x.org/a.png" alt="cat" /><figcaption> Words</figcaption></figure><p> after.</p>',
    'Before after.',
  ],
  [
    '<div>[caption id="a"]<img src="https://x.org/a.png" />Words[/caption]</div>',
    '<div><figure><img src="https://x.org/a.png" /><figcaption>Words</figcaption></figure></div>',
    '',
  ],
  [
    '[caption id="a" caption="Old words"]<img src="https://x.org/a.png">[/caption]',
    '<figure><img src="https://x.org/a.png" /><figcaption>Old words</figcaption></figure>',
    '',
  ],
  [
    '[caption id="a"]<img src="javascript:x"> Words[/caption] Text.',
    '<p><span> Words</span> Text.</p>',
    'Text.',
  ],
  ['[gallery ids="1,2"]', '', ''],
  ['a[gallery]b', '<p>ab</p>', 'ab'],
  ['[gallery ids="1"]Words[/gallery]', '', ''],
  ['[playlist ids="1"] Text', '<p> Text</p>', 'Text'],
  [
    '[embed]https://x.org/v[/embed] Text',
    '<figure><a href="https://x.org/v">https://x.org/v</a></figure><p> Text</p>',
    'Text',
  ],
  [
    '[video mp4="https://x.org/v.mp4"][/video]',
    '<figure><a href="https://x.org/v.mp4">https://x.org/v.mp4</a></figure>',
    '',
  ],
  ['[audio src="javascript:alert(1)"]', '', ''],
  [
    'He [sic] said [1] and [the mayor] and [[gallery]]',
    '<p>He [sic] said [1] and [the mayor] and [[gallery]]</p>',
    'He [sic] said [1] and [the mayor] and [[gallery]]',
  ],
  ['[row a="1"]\n\nText\n\n[/row]', '<p>Text</p>', 'Text'],
  ['`[gallery]` and [x /] end', '<p><code>[gallery]</code> and  end</p>', '[gallery] and end'],
  ['[caption id="a"] open', '<p> open</p>', 'open'],
  [
    '[caption id="a"]\n\n![x](https://x.org/a.png)\n\nWords[/caption]\n\nText.',
    '<p><img src="https://x.org/a.png" alt="x" /></p>\n<p><span>Words</span></p>\n<p>Text.</p>',
    'Text.',
  ],
]);
