import fc from 'fast-check';

import { EXCERPT_MAX_GRAPHEMES, EXCERPT_MAX_WORDS, excerptOf } from './excerpt';
import { readBody } from './read-body';

const segmenters = {
  grapheme: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
};

const graphemesOf = (text: string): string[] =>
  Array.from(segmenters.grapheme.segment(text), ({ segment }) => segment);

const wordsOf = (text: string): string[] =>
  Array.from(segmenters.word.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'The',
    'word',
    'don’t',
    '3.14',
    'U.S.A.',
    'end.',
    'what?',
    '“So”.',
    'a-b',
    '…',
    '—',
  ),
  fc.constantFrom(
    'שָׁלוֹם',
    'עולם',
    'مُحَمَّد',
    'नमस्ते',
    'क्षत्रिय',
    'ภาษาไทยง่าย',
    '我们喜欢散步。',
    '東京タワー',
    '한국어',
  ),
  fc.constantFrom('👨‍👩‍👧‍👦', '🇮🇱🇮🇱', '👍🏽', '1️⃣', 'e\u0301\u0302', '\u1112\u1161\u11ab'),
);

/** Running text as the reading of a body leaves it: single spaces, none at the ends. */
const text = fc
  .tuple(fc.array(word, { maxLength: 250 }), fc.constantFrom(' ', ' ', ''))
  .map(([words, space]) => words.join(space).split(/\s+/u).filter(Boolean).join(' '));

/** An excerpt without the ellipsis that tells that something was cut, of which a text may have its own. */
const keptOf = (all: string, excerpt: string): string =>
  all.startsWith(excerpt) ? excerpt : excerpt.replace(/…$/, '');

it('an excerpt has at most 55 words and 300 graphemes', () => {
  fc.assert(
    fc.property(text, (all) => {
      const kept = keptOf(all, excerptOf(all));
      expect(wordsOf(kept).length).toBeLessThanOrEqual(EXCERPT_MAX_WORDS);
      expect(graphemesOf(kept).length).toBeLessThanOrEqual(EXCERPT_MAX_GRAPHEMES);
    }),
    { numRuns: 400 },
  );
});

it('an excerpt is the beginning of the text, no grapheme split', () => {
  fc.assert(
    fc.property(text, (all) => {
      const kept = keptOf(all, excerptOf(all));
      expect(all.startsWith(kept)).toBe(true);
      const graphemes = graphemesOf(all);
      let length = 0;
      for (let index = 0; length < kept.length; index += 1) length += graphemes[index]!.length;
      expect(length).toBe(kept.length);
    }),
    { numRuns: 400 },
  );
});

it('an excerpt is made of the text’s own words in order', () => {
  fc.assert(
    fc.property(text, (all) => {
      const words = wordsOf(keptOf(all, excerptOf(all)));
      const whole = wordsOf(all);
      const isOneLongWord = graphemesOf(whole[0] ?? '').length > EXCERPT_MAX_GRAPHEMES;
      if (!isOneLongWord) expect(words).toEqual(whole.slice(0, words.length));
    }),
    { numRuns: 400 },
  );
});

it('nothing is cut of a text that fits, and then there is no ellipsis', () => {
  fc.assert(
    fc.property(text, (all) => {
      const isFitting =
        wordsOf(all).length <= EXCERPT_MAX_WORDS &&
        graphemesOf(all).length <= EXCERPT_MAX_GRAPHEMES;
      expect(excerptOf(all) === all).toBe(isFitting);
    }),
    { numRuns: 400 },
  );
});

it('an excerpt of a text is its own excerpt', () => {
  fc.assert(
    fc.property(text, (all) => {
      const kept = keptOf(all, excerptOf(all));
      expect(excerptOf(kept)).toBe(kept);
    }),
    { numRuns: 300 },
  );
});

it('reading never fails, whatever the body', () => {
  const units = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes));
  const markup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '<b>',
          '</b>',
          '<!--',
          '-->',
          '<!--more-->',
          '<script>',
          '&lt;',
          '&#',
        ),
        fc.constantFrom(
          '# ',
          '> ',
          '- ',
          '```',
          '~~~',
          '    ',
          '|',
          '\n',
          '\n\n',
          '[',
          ']',
          '](',
          '![',
          '[^1]',
        ),
        fc.constantFrom(
          '[gallery ids="1"]',
          '[caption]',
          '[/caption]',
          '\uD83D',
          '\uDE00',
          '\u0000',
          'word ',
        ),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(units, markup, fc.string({ unit: 'binary', maxLength: 200 })), (body) => {
      const { excerpt, opening, wordCount, readingMinutes } = readBody(body);
      expect(excerpt).toBe(excerpt.trim());
      expect(excerpt).not.toMatch(/\s\s|<script/i);
      expect(opening.length).toBeGreaterThanOrEqual(0);
      expect(Number.isInteger(wordCount) && wordCount >= 0).toBe(true);
      expect(readingMinutes === 0).toBe(excerpt === '');
    }),
    { numRuns: 250 },
  );
});
