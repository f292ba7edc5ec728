import fc from 'fast-check';
import { Parser } from 'htmlparser2';

import { withoutDeepNesting, withoutLongRepetitions } from './bounds';

const depthOf = (html: string): number => {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  parser.end(html);
  return deepest;
};

it('text that a person writes is left as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      expect(withoutLongRepetitions(text)).toBe(text);
    }),
    { numRuns: 20 },
  );
  const paragraphs = Array.from({ length: 5_000 }, (_, index) => `Paragraph ${index}, a text.`);
  expect(withoutLongRepetitions(paragraphs.join('\n\n'))).toBe(paragraphs.join('\n\n'));
});

it.each(['-', '=', ' ', '\n', '-|', '> ', 'ha', '&nbsp;'])(
  'two thousand characters of %j are no repetition beyond sense',
  (piece) => {
    const text = `Before ${piece.repeat(1_990 / piece.length)} after.`;
    expect(withoutLongRepetitions(text)).toBe(text);
  },
);

it.each(['<', ' ', '-', '&', '\u0301', '> ', '😀', '`*_['])(
  'what repeats %j is cut short, what stands around it is left',
  (piece) => {
    const text = withoutLongRepetitions(`Before. ${piece.repeat(100_000)} After.`);
    expect(text.length).toBeLessThan(2_100);
    expect(text.startsWith(`Before. ${piece.repeat(100)}`)).toBe(true);
    expect(text.endsWith(`${piece} After.`)).toBe(true);
    expect(text.slice(8, -7).replaceAll(piece, '')).toBe('');
  },
);

it('a repetition is found wherever it begins', () => {
  for (const before of [0, 1, 7, 999, 1_000, 1_001, 1_999, 2_500]) {
    const text = `${'x'.repeat(before)}${'> '.repeat(1_010)}`;
    expect(withoutLongRepetitions(text).length).toBeLessThan(text.length);
  }
});

it('each of several repetitions is cut by itself', () => {
  const text = withoutLongRepetitions(`a${'-'.repeat(5_000)}b${'> '.repeat(5_000)}c`);
  expect(text.replace(/-+/g, '-').replace(/(?:> )+/g, '> ')).toBe('a-b> c');
  expect(text.length).toBeLessThan(4_100);
});

it('cutting again changes nothing, and nothing is added', () => {
  const piece = fc
    .tuple(fc.string({ minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 3_000 }))
    .map(([text, times]) => text.repeat(times));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const text = pieces.join('');
      const cut = withoutLongRepetitions(text);
      expect(cut.length).toBeLessThanOrEqual(text.length);
      expect(cut.slice(0, 1_999)).toBe(text.slice(0, Math.min(1_999, cut.length)));
    }),
    { numRuns: 60 },
  );
});

it.each([
  '',
  'text',
  '<p>a</p>',
  '<p>a<p>b<ul><li>c<li>d</ul>',
  '<br><img src="x"><hr>',
  '<!-- <b> --> a < b',
  '<script>"<b>"</script>',
  '</b></b>',
])('HTML of ordinary depth is left as it is: %s', (html) => {
  expect(withoutDeepNesting(html)).toBe(html);
});

it('500 elements in each other are left, of more the deepest tags are left out', () => {
  const nested = (depth: number): string => `${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}`;
  expect(withoutDeepNesting(nested(500))).toBe(nested(500));
  expect(depthOf(withoutDeepNesting(nested(501)))).toBe(500);
  expect(depthOf(withoutDeepNesting(nested(10_000)))).toBe(500);
  expect(withoutDeepNesting(nested(10_000))).toContain('>x<');
});

it('elements that hold nothing or close each other do not nest', () => {
  const html = ['<br>', '<img src="x">', '<p>a', '<li>b', '<td>c', '<i>d</i>'];
  for (const piece of html)
    expect(withoutDeepNesting(piece.repeat(2_000))).toBe(piece.repeat(2_000));
});

it('no HTML nests deeper than 500', () => {
  const tag = fc.constantFrom('b', 'div', 'i', 'ul', 'section', 'span', 'em');
  const run = fc
    .tuple(
      fc.array(tag, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 400 }),
      fc.boolean(),
    )
    .map(([tags, times, isClosing]) =>
      tags
        .map((name) => (isClosing ? `</${name}>` : `<${name}>`))
        .join('')
        .repeat(times),
    );
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      expect(depthOf(withoutDeepNesting(runs.join('x')))).toBeLessThanOrEqual(500);
    }),
    { numRuns: 100 },
  );
});

it.each(['<b>', '<b', '<', '</b>', '<p>', '<li>', '<b></i>', '<!--', '<a href="', '<script>'])(
  'a megabyte of %j is got through',
  (piece) => {
    const html = withoutDeepNesting(piece.repeat(1_000_000 / piece.length));
    expect(html.length).toBeLessThanOrEqual(1_000_000);
  },
);

it.each(['word ', '12345678', '<b>', '[a]('])(
  'letters and digits are left, however often %j comes',
  (piece) => {
    expect(withoutLongRepetitions(piece.repeat(10_000))).toBe(piece.repeat(10_000));
  },
);

it.each(['<p><tr>', '<p><li>', '<li><p>', '<dd><p>', '<p><td>'])(
  '%s does not nest beyond 500',
  (piece) => {
    expect(depthOf(withoutDeepNesting(piece.repeat(3_000)))).toBeLessThanOrEqual(501);
  },
);
