import { type Library, readBody } from '.';

const library: Library = { attachment: () => undefined, own: () => [] };
const bodyOf = (text: string, footnotes?: string): string =>
  readBody(text, library, footnotes).blocks.join('\n\n');

describe('the body of an item', () => {
  it.each([
    [
      'takes the marks of blocks out',
      '<!-- wp:paragraph {"a":"<b>"} -->\n<p>One</p>\n<!-- /wp:paragraph -->',
      'One',
    ],
    [
      'makes no paragraphs where there are blocks',
      '<!-- wp:paragraph --><p>One\ntwo</p><!-- /wp:paragraph -->',
      'One two',
    ],
    [
      'keeps the mark of more, whatever it says',
      'One\n<!--more Read on-->\nTwo',
      'One\n\n<!--more-->\n\nTwo',
    ],
    [
      'keeps it in a block',
      '<!-- wp:more -->\n<!--more-->\n<!-- /wp:more --><p>x</p>',
      '<!--more-->\n\nx',
    ],
    ['takes the marks of pages out', 'One\n<!--nextpage-->\nTwo', 'One\n\nTwo'],
    [
      'takes the marks of internal notes out',
      'A <mark class="wp-note" data-id="1">b</mark> c.',
      'A b c.',
    ],
    ['leaves other marks', 'A <mark>b</mark> c.', 'A <mark>b</mark> c.'],
    ['ends at a comment that does not end', 'One <!-- wp:paragraph', 'One'],
    [
      'unwraps groups',
      '<!-- wp:group --><div><div><p>One</p></div><p>Two</p></div><!-- /wp:group -->',
      'One\n\nTwo',
    ],
  ])('%s', (_, text, body) => expect(bodyOf(text)).toBe(body));

  it('tells of blocks that only WordPress fills, and of markup that is not shown', () => {
    const text =
      '<!-- wp:latest-posts {"n":3} /--><!-- wp:separator /--><p>x</p><form><input></form>';
    expect(readBody(text, library).changes).toEqual([
      { of: 'block', name: 'latest-posts' },
      { of: 'markup', name: 'form' },
    ]);
  });

  it('takes in the footnotes that are kept beside it', () => {
    const mark = '<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup>';
    const text = `<!-- wp:paragraph --><p>One${mark} two.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->`;
    const body = bodyOf(text, JSON.stringify([{ id: 'a-1', content: 'The <em>note</em>.' }]));
    expect(body).toBe('One[^1] two.\n\n[^1]: The *note*.');
    expect(bodyOf(text, '{"broken')).toContain('One');
  });
});
