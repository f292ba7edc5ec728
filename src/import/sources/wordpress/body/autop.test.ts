import { autop } from './autop';

describe('autop', () => {
  it.each([
    ['parts paragraphs at blank lines', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['breaks lines', 'One\ntwo', '<p>One<br />\ntwo</p>'],
    [
      'reads the line ends of every system',
      'One\r\n\r\ntwo\rthree',
      '<p>One</p>\n<p>two<br />\nthree</p>',
    ],
    ['breaks no line twice', 'One<br />\ntwo<br>\nthree', '<p>One<br />\ntwo<br>\nthree</p>'],
    ['takes two breaks for a new paragraph', 'One<br /><br>Two', '<p>One</p>\n<p>Two</p>'],
    ['takes a line of spaces for a blank one', 'One\n \t\nTwo', '<p>One</p>\n<p>Two</p>'],
    [
      'leaves paragraphs that are there',
      '<p>One</p>\n\n<p class="x">Two</p>',
      '<p>One</p>\n<p class="x">Two</p>',
    ],
    ['sets blocks apart', 'One <h2>Head</h2> two', '<p>One</p>\n<h2>Head</h2>\n<p>two</p>'],
    [
      'sets a paragraph within a quote',
      '<blockquote>One</blockquote>',
      '<blockquote><p>One</p></blockquote>',
    ],
    [
      'divides a quote',
      '<blockquote>One\n\nTwo</blockquote>after',
      '<blockquote><p>One</p>\n<p>Two</p></blockquote>\n<p>after</p>',
    ],
    [
      'makes no paragraphs of items',
      '<ul>\n<li>One</li>\n<li>Two\nlines</li>\n</ul>',
      '<ul>\n<li>One</li>\n<li>Two<br />\nlines</li>\n</ul>',
    ],
    ['closes a paragraph within a division', '<div>\n\nOne</div>', '<div>\n<p>One</p></div>'],
    ['leaves code alone', '<pre>a\n\n  b\n</pre>', '<pre>a\n\n  b\n</pre>'],
    ['leaves scripts alone', '<script>\na;\n\nb;</script>', '<script>\na;\n\nb;</script>'],
    ['breaks no line within a tag', '<a\nhref="x">One</a>', '<p><a\nhref="x">One</a></p>'],
    ['makes no paragraph of a rule', 'One\n<hr />\nTwo', '<p>One</p>\n<hr />\n<p>Two</p>'],
    [
      'makes no paragraph of the mark of more',
      'One<!--more-->\nTwo',
      '<p>One</p>\n<!--more-->\n<p>Two</p>',
    ],
    ['makes nothing of nothing', ' \n\n ', ''],
  ])('%s', (_, text, html) => expect(autop(text)).toBe(html));

  it('takes linear time for hostile text', () => {
    for (const text of [
      '<pre>'.repeat(20_000),
      '<'.repeat(100_000),
      '\n'.repeat(100_000),
      '<li>'.repeat(20_000),
    ]) {
      expect(typeof autop(text)).toBe('string');
    }
  });
});
