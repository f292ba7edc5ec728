import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bodies of every kind that a newsroom has, each a few blocks: what Markdown has, what others write, what goes wrong. */
const WRITTEN: readonly string[] = [
  'Hello world.\n\nSecond paragraph.\n',
  'Title here\n==========\n\nText under it.\n\nSecond\n---\n\nMore.\n',
  '# One #\n\n##  Two   ##\n\n####### not a heading\n\n#\tTab heading\n',
  '* one\n* two\n* three\n\ntext\n',
  '- one\n- two\n\n  more in two\n\n- three\n',
  '+ one\n+ two\n\n- other list\n- here\n\n* third list\n',
  'This is *em* and _em_ and **strong** and __strong__ and ***both*** and ~~gone~~.\n\nin*word*em and snake_case_word.\n',
  'line one  \nline two   \nline three\n\nnext\n',
  'line one\\\nline two\\\nline three\n\nnext\n',
  'AT&amp;T &copy; 2024 &nbsp; &#8212; &#x2014; &hellip; a < b & c\n\n5 &lt; 6\n',
  'See [the site][1] and [Other] and [text][].\n\n[1]: https://example.com "Title"\n[other]: <https://example.org/a b>\n[text]: /x\n\nAfter [the site][1].\n',
  "A [link][home] here.\n\n* item [home]\n\n> quote [x][home]\n\n\n[home]: https://example.com/\n   'Home'\n",
  '1. one\n   * a\n     - deep\n   * b\n2. two\n\n    continued by four\n\n5. five\n7. seven\n',
  ' * one\n * two\n    * nested four\n    * again\n  * two space\n\n   para\n',
  '1) one\n2) two\n\n10. ten\n11. eleven\n',
  '1. one\n1. two\n1. three\n',
  '- [ ] todo\n- [x] done\n- [X] Done\n',
  '| A | B | C |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n| long cell here | x | `a\\|b` |\n\nafter\n',
  'A | B\n--|--\n1 | 2 | 3\nonly\n| x | y |\n\nText.\n',
  '| one |\n|-----|\n| a   |\n|     |\n',
  '```js\nconst a = 1;\n\n  indented\n```\n\n~~~~ python title="x"\nprint("``` in")\n~~~~\n\n```\nunclosed till end\n',
  'Para\n\n    code here\n      more\n\n    after blank\n\n\tTab code\n\nend\n',
  '<div class="a">\n\n*md inside*\n\n</div>\n\n<table>\n<tr><td>x</td></tr>\n</table>\nnot a para\n\n<!-- comment\n\nwith blank -->\nend\n',
  'Text <b>bold</b> and <span style="color:red">red</span><br>break <img src="x.png" alt="a" />\n\nH<sub>2</sub>O <kbd>Ctrl</kbd>\n',
  'Before.\n\n[caption id="attachment_6" align="alignright" width="300"]<img src="http://x/y.jpg" /> The caption[/caption]\n\nAfter [gallery ids="1,2,3"] inline.\n\n[embed]https://youtu.be/abc[/embed]\n',
  '<!-- wp:paragraph -->\n<p>Hello</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image {"id":1,"sizeSlug":"large"} -->\n<figure class="wp-block-image"><img src="a.jpg" alt=""/></figure>\n<!-- /wp:image -->\n',
  'Intro para.\n<!--more-->\nRest of it.\n\n<!--more-->\n\nAgain.\n',
  'Text[^1] and more[^note].\n\n[^1]: The note.\n[^note]: Long note\n\n    second para of note\n\nAfter.[^1]\n',
  '* item[^a]\n\n[^a]: See *this*.\n',
  'With an inline note.^[That *says* it.] And on.\n',
  'Para with trailing   \n\nother \t\n   \n \nthird\n',
  'one\r\ntwo\nthree\r\rfour\n\nfive\r\n',
  'First.\n\nLast with no newline',
  '\n\n\nFirst.\n\n\n\nSecond.\n\n\n\n\n# H\nThird\n\n\n',
  '# שלום עולם\n\nזה טקסט בעברית עם English באמצע\u200f.\n\n* פריט א\n* פריט ב\u200e (x)\n',
  'می\u200cخواهم \u202bبروم\u202c به \u2067خانه\u2069.\n\nنیم\u200cفاصله **پررنگ** است.\n',
  'a\u00a0b\u200bc\u200dd\ufeffe\u2060f\u00adg\n\n\u00a0\u00a0indented by nbsp\n\n\u3000ideographic\n',
  '\ufeff# Title after BOM\n\nText.\n',
  '*\tone\n*\ttwo\n\n\tcont\n\n1.\tnum\n\nText\twith\ttabs\n',
  '> one\n> two\nlazy line\n\n>no space\n>> nested\n> \n> back\n\n> > deep\n',
  '***\n\n---\n\n_ _ _\n\n* * *\n\n- - - -\n',
  '\\*not em\\* \\# \\[x\\] 1\\. a\\_b C:\\dir\\file\n\n2\\. nope\n\n+1 is good, - too\n\n\\- dash\n',
  '<https://example.com> and https://example.com/a_b_c and www.example.com, me@x.org <me@x.org>\n',
  '![alt](a.jpg "t") and ![r][img]\n\n[![badge](b.svg)](https://x)\n\n![a](<x y.png>)\n\n[img]: c.png\n',
  '[a](/url (paren title)) [b](<>) [c]( /sp  "t" ) [d](/x\'y) [e]()\n\n[f](http://a/?x=1&amp;y=2)\n',
  '[ספר](https://example.org/ספר) [p](/a(b)c) [q](</a b> "with \\"quotes\\"")\n',
  '',
  '  \n\n',
  'A paragraph wrapped\nat about twenty\n  with indent on it\nand - a dash\n+ not?\n\nx\n',
  '* item\n\n  <div>in list</div>\n\n  ```\n  code\n  ```\n\n* next\n***\n',
  'Cost {{ price }} and {% include x.html %} $a_b$ and $$\nx^2\n$$\n\n:::note\nAdmonition *x*\n:::\n',
  '---\ntitle: x\n---\n\nBody\n',
  'nul\u0000here and \u0085 nel \u2028ls\u2029ps end\n\nlone \ud83d\ude00 emoji\n',
  'para\n- list right after\n1. and number\n\ntext\n# head\ntext\n> q\n```\nc\n```\ntext\n',
  '<figure><img src="/uploads/tern_1.jpg" alt="A tern" width="1200" height="800"><figcaption>Terns &amp; gulls</figcaption></figure>\n\nText.\n',
  '<figure><img src="/uploads/a.png" alt=""></figure>\n\n<figure class="wide"><img src="b.png" alt="b"></figure>\n',
  'Dr. Ada **(born 1815)** wrote *"notes"*, **bold**word and un**frigging**believable.\n',
  '**Q:** Why?\n\n**A:** *Because.*\n\n***Both*** and **one *two* three** and *one **two** three*\n',
  'A <strong>(</strong>b and <em>c</em>d <del>gone</del><s>too</s> <i>*not*</i>\n',
  '`code` and ``a `tick` b`` and ` ` and `` ` `` end\n\n`a|b`\n',
  '## Heading with `code`, *em* and a [link](/x) ##\n\n### \n\n###### Six\n',
  '> Quote\n>\n> - list in it\n>   1. deep\n>\n> ```\n> code\n> ```\n\n> second quote\n',
  '1. one\n\n   para\n\n   > quote\n\n2. two\n   ```\n   x\n   ```\n',
  '- a\n\n\n- b\n<!-- -->\n\n- c\n\n<!-- -->\n\n- d\n',
  '-\n- b\n-\n\ntext\n\n1.\n2. two\n',
  '- - a\n  - b\n- 1. c\n',
  '<script>\nvar a = 1;\n\nvar b;\n</script>\n\n<style>p { color: red }</style>\n\n<?php echo 1 ?>\n\nEnd.\n',
  '<p>An old post</p>\n<p>in <em>HTML</em></p>\n\n<blockquote>\n<p>Said</p>\n</blockquote>\n\n<hr/>\n\nText\n',
  '<iframe src="https://example.org/player" width="1"></iframe>\n\n<video controls src="a.mp4"></video>\n',
  'https://www.youtube.com/watch?v=abc\n\nhttps://example.org/@who/123\n\nText\n',
  '[audio src="a.mp3"]\n\n[gallery ids="1,2"]\n\n[sic] and [note] and [x] stay\n\n[[gallery]]\n',
  '[^1]: First, before its use.\n\nText.[^1]\n',
  '[a]: /one\n[b]: /two "Two"\n\n[a] [b] [c]\n',
  'Term\n: Definition\n\nH~2~O and x^2^\n\n==mark== ++ins++\n',
  '\tcode at the start\n\ntext\n',
  'Text\n\n\\\n\nmore \\\n\n&nbsp;\n\n&amp;nbsp;\n',
  'Two  spaces   inside\ttabs\n\n trailing backslash\\\n',
  '| a |\n| - |\n\n| b |\n| - |\n| c |\n\n| &nbsp; | x |\n|---|---|\n| \\| | `\\|` |\n',
  '+--+\n\n*a\n\n_b\n\n`c\n\n[d\n\n<e\n\n&f\n\n~g\n\n!h\n\n|i\n',
  '1986\\. A great year\n\n1986. A great year\n\n12345678901. not a list\n',
  '*emphasis\nover lines* and **strong\nover lines**\n\n[link\ntext](/x)\n',
  'a*b*c a_b_c **a**b a**b** \\_\\_init\\_\\_ __init__ 2*3*4 5 * 6 * 7\n',
  'Line\n***\nLine\n---\nLine\n===\n',
  '“Curly” — dash… ‘quotes’ « guillemets » ¿qué?\n\n日本語の**強調**です。\n\n한국어 *강조*.\n',
  'The price fell by 5% & rose; R&D, Q&A, AT&T &bogus; &#; &#xZ;\n',
  '<!-- a -->\n<!-- b -->\n\ntext <!-- c --> more\n\n<!--more Read on-->\n',
  '> [!NOTE]\n> Useful.\n\n> **Note**\n> This.\n',
  '***bold italic** italic*\n\n**bold *both***\n\n*it **both***\n\n~~**x**~~\n',
  '[link **bold** `code` ![i](i.png)](/x) ![*alt* `c`](/y)\n',
  'Correction: an earlier version gave the year as 1987.\\\nIt was 1978. \\\n— The desk\n',
  'Ein Satz.[^a]\n\n[^a]: Fuß\n    note\n\n    - with\n    - list\n\n[^b]: never used\n',
  '# A\n## B\n### C\n#### D\n##### E\n###### F\ntext\n',
  '* * *\ntext\n* * *\n\n- a\n* b\n+ c\n1. d\n2) e\n',
  '<span>inline html alone</span>\n\n<custom-tag>\nx\n</custom-tag>\n\n<o:p>Word</o:p>\n',
  'A line with a very long word: ' + 'x'.repeat(3_000) + '\n\nEnd.\n',
  '> a\n\n\n\n> b\n\n\n- c\n\n\n\n1. d\n\n\n\n# e\n\n\n```\nf\n```\n\n\n\n---\n\n\n\ng',
  '\n# After a blank line\n \ntext\n\t\nmore\n',
  'tab\tin text\n\n- \ttab after marker\n-   three spaces\n\n  two\n',
  '| Left | Right |\n| :--- | ----: |\n| **b** | *i* |\n| [a](/x) | <br> |\n| ![i](i.png) | a<br>b |\n',
  '```\n```\n\n```\n\n```\n\n````md\n```\nin\n```\n````\n\n~~~\n~~~\n',
];

/** What the demo's articles are made of. */
const DEMO = join(__dirname, '../../demo/content/articles');
const demoBodies = (): string[] =>
  readdirSync(DEMO)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => bodiesIn(readFileSync(join(DEMO, name), 'utf8')));

/** The longer texts between backticks in a file of the demo. */
const bodiesIn = (file: string): string[] =>
  Array.from(file.matchAll(/`((?:[^`\\]|\\[^])*)`/g), ([, text = '']) =>
    text.replace(/\\([`$\\])/g, '$1'),
  ).filter((text) => text.length > 80);

/** Each body as it is, with the line ends of Windows, and beside another. */
export const bodies = (): string[] => {
  const all = [...WRITTEN, ...demoBodies()];
  return [
    ...all,
    ...WRITTEN.map((body) => body.replace(/\r\n?|\n/g, '\r\n')),
    ...WRITTEN.map((body, index) => `${body}\n${WRITTEN[(index + 7) % WRITTEN.length] ?? ''}`),
  ];
};
