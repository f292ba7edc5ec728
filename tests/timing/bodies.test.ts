import { readBody } from '../../src/text/body/read-body';
import { commentHtml } from '../../src/text/html/render';
import { stripTags } from '../../src/text/html/strip-tags';
import { growthOf, LINEAR_GROWTH } from '../helpers/durations';

it.each([
  ['`[a](`', '[a]('],
  ['emphasis that is not closed', '*a _b '],
])(
  'reading a megabyte of nothing but %s takes linear time, and its HTML is safe',
  (_what, piece) => {
    /** Of the longer body. */
    let html = '';
    const growth = growthOf(1_000_000, (size) => {
      const body = piece.repeat(size / piece.length);
      return () => {
        const read = readBody(body).html;
        if (read.length > html.length) html = read;
      };
    });
    expect(html).not.toMatch(/<script/i);
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  },
);

/** What pasted text makes the reading do, again and again. */
const PASTED: [what: string, piece: string][] = [
  ['tags that HTML does not know', '<notatag>'],
  ['their closing tags', '</notatag>'],
  ['tags of other vocabularies', '<ab:c>'],
  ['settings of programs', '<xml><o:x>'],
  ['what looks like a tag', 'a<b and c>d '],
  ['styles', '<span style="font-weight:bold">x'],
  ['styles in styles', '<b><span style="font-weight:400">x'],
  ['blocks in marks', '<b><i><p>x'],
  ['rules in marks', '<b>a<hr>'],
  ['elements of pasted pages', '<div>\n\n    <p>x\n\n'],
  ['indented tags', '    <p>x\n\n'],
  ['headings of the same text', '# a\n\n'],
  ['links to each other', '<a href="#x" id="y">1</a><a href="#y" id="x">1</a>'],
  ['footnotes', 'a^[b]\n\n'],
  ['captions', '[caption id="a"]<img src="a.png"> x[/caption]\n\n'],
  ['captions that are not closed', '[caption id="a"]\n\n'],
  ['images that may not be loaded', '<p><a><img src="data:x">'],
  ['conditions of Word', '<![if x]>'],
];

it.each(PASTED)('reading a quarter of a megabyte of %s takes linear time', (_what, piece) => {
  const growth = growthOf(250_000, (size) => {
    const body = piece.repeat(size / piece.length);
    return () => readBody(body);
  });
  expect(growth).toBeLessThan(LINEAR_GROWTH);
});

it.each(PASTED)(
  'rendering Comments and cleaning titles of %s takes linear time',
  (_what, piece) => {
    const growth = growthOf(100_000, (size) => {
      const text = piece.repeat(size / piece.length);
      return () => [commentHtml(text), stripTags(text)];
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  },
);
