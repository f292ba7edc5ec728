import fc from 'fast-check';

import { limitRepetitions } from './limits';

it('text that a person writes is not changed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      expect(limitRepetitions(text)).toBe(text);
    }),
    { numRuns: 20 },
  );
  const paragraphs = Array.from({ length: 5_000 }, (_, index) => `Paragraph ${index}, a text.`);
  expect(limitRepetitions(paragraphs.join('\n\n'))).toBe(paragraphs.join('\n\n'));
});

it.each(['-', '=', ' ', '\n', '-|', '> ', 'ha', '&nbsp;'])(
  'two thousand characters of %j are not cut',
  (piece) => {
    const text = `Before ${piece.repeat(1_990 / piece.length)} after.`;
    expect(limitRepetitions(text)).toBe(text);
  },
);

it.each(['<', ' ', '-', '&', '\u0301', '> ', '😀', '`*_['])(
  'a very long repetition of %j is cut, the text around it is not',
  (piece) => {
    const text = limitRepetitions(`Before. ${piece.repeat(100_000)} After.`);
    expect(text.length).toBeLessThan(2_100);
    expect(text.startsWith(`Before. ${piece.repeat(100)}`)).toBe(true);
    expect(text.endsWith(`${piece} After.`)).toBe(true);
    expect(text.slice(8, -7).replaceAll(piece, '')).toBe('');
  },
);

it('a repetition is found wherever it begins', () => {
  for (const before of [0, 1, 7, 999, 1_000, 1_001, 1_999, 2_500]) {
    const text = `${'x'.repeat(before)}${'> '.repeat(1_010)}`;
    expect(limitRepetitions(text).length).toBeLessThan(text.length);
  }
});

it('each of several repetitions is cut', () => {
  const text = limitRepetitions(`a${'-'.repeat(5_000)}b${'> '.repeat(5_000)}c`);
  expect(text.replace(/-+/g, '-').replace(/(?:> )+/g, '> ')).toBe('a-b> c');
  expect(text.length).toBeLessThan(4_100);
});

it('cutting again changes nothing, and cutting adds nothing', () => {
  const piece = fc
    .tuple(fc.string({ minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 3_000 }))
    .map(([text, times]) => text.repeat(times));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const text = pieces.join('');
      const cut = limitRepetitions(text);
      expect(cut.length).toBeLessThanOrEqual(text.length);
      expect(cut.slice(0, 1_999)).toBe(text.slice(0, Math.min(1_999, cut.length)));
    }),
    { numRuns: 60 },
  );
});

it.each(['word ', '12345678', '<b>', '[a]('])(
  'letters and digits are not cut, however often %j is repeated',
  (piece) => {
    expect(limitRepetitions(piece.repeat(10_000))).toBe(piece.repeat(10_000));
  },
);
