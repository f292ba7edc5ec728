import fc from 'fast-check';

import { shortcodesIn } from './shortcodes';

/** A text without its shortcodes. */
const stripShortcodes = (text: string): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, closing } of shortcodesIn(text)) {
    pieces.push(text.slice(at, start));
    at = closing?.end ?? end;
  }
  return at === 0 ? text : [...pieces, text.slice(at)].join(' ');
};

const fold = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ');

it.each([
  ['a gallery', 'a [gallery ids="1,2"] b', 'a b'],
  ['a gallery without attributes', 'a [gallery] b', 'a b'],
  ['a gallery in capitals', 'a [GALLERY ids="1"] b', 'a b'],
  ['attributes in single quotes', "a [x y='1'] b", 'a b'],
  ['attributes without quotes', 'a [x y=1] b', 'a b'],
  ['attributes on another line', 'a [x\ny="1"] b', 'a b'],
  ['a self-closing one', 'a [x /] b', 'a b'],
  ['a self-closing one with attributes', 'a [x y="1" /] b', 'a b'],
  ['a caption with its words', 'a [caption id="1"]words[/caption] b', 'a b'],
  ['two captions, not what is between', '[caption]a[/caption] b [caption]c[/caption] d', 'b d'],
  ['a shortcode in a caption', '[caption][x y="1"] words[/caption] a', 'a'],
  ['a caption that is not closed', '[caption id="1"] a', 'a'],
  ['a video with its words', '[video src="a"]words[/video] b', 'b'],
  ['a pair, its words stay', 'a [x]words[/x] b', 'a words b'],
  ['a pair in a pair', '[x a="1"][y]words[/y][/x]', 'words'],
  ['a pair in one of its own name', '[x][x]words[/x][/x]', 'words'],
  ['names with signs', 'a [my-form_2 id="1"] b', 'a b'],
])('is removed: %s', (_what, text, expected) => {
  expect(fold(stripShortcodes(text))).toBe(expected);
});

it.each([
  '',
  'no brackets',
  '[sic]',
  '[1]',
  '[2, 3]',
  '[…]',
  '[the mayor]',
  '[^1]',
  '[ ] open [x] done',
  '[]',
  '[ gallery ids="1"]',
  '[open',
  'close]',
  '[[[',
  ']]]',
  'x[/b]',
  '[a]x[/b]',
  'array[index] = other[0]',
  `[x y="${'z'.repeat(1_000)}"]`,
])('is left as text: %s', (text) => {
  expect(stripShortcodes(text)).toBe(text);
});

it('removing shortcodes never adds words, whatever is in brackets', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[',
      ']',
      '[/',
      '[x]',
      '[/x]',
      '[x y="1"]',
      '[caption]',
      '[/caption]',
      '[gallery]',
    ),
    fc.constantFrom('one', 'two', ' ', '[sic]', '\n'),
    fc.string({ unit: 'grapheme', maxLength: 10 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => {
      const text = pieces.join('');
      const left = stripShortcodes(text);
      let at = 0;
      for (const character of left.replaceAll(' ', '')) {
        at = text.indexOf(character, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});

it.each(['[', ']', '[x]', '[/x]', '[x][/x]', '[caption]', '[x y="1"]', '[x '])(
  'a megabyte of %j is processed',
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(stripShortcodes(text).length).toBeLessThanOrEqual(text.length + 1);
  },
);

it.each(['He said [we were = them] so.', '[a remark, with a = b]', '[[gallery]]'])(
  'words in brackets are text: %s',
  (text) => {
    expect(stripShortcodes(text)).toBe(text);
  },
);
