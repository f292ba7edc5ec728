import fc from 'fast-check';

import { fold, foldLookAlikes } from './fold';

/** Letters that look alike, marks that are ordered, what is invisible, and halves of pairs. */
const TRICKY = [
  'аАвВнНкКтТзбийИіІïюыBbHlLI1|0oОοΟνΝυγσΣςßſıİøæɡᴋＡ𝐀①½𝔦🅱',
  'סוןاهکيىلاकक़ि๐ยาน้ำがハﾊﾞー力가ㄱㅏᄀ',
  '\u0300\u0301\u0306\u0308\u0323\u0345\u0488\u093c\u0e38\u0e48\u3099\u309b\u05b0\u05bc\u064b\u0651\u20e3',
  '\u200b\u200d\u00ad\u202e\ufe0f\u034f\u115f\u2800\u0000\u0085\u2028\u00a0 ´¨‖×’ʼ।_🇷🇺👍🏿',
  '\ud800\udc00\udc1a\ud835',
].flatMap((characters) => Array.from(characters));

const text = fc.oneof(
  fc.array(fc.constantFrom(...TRICKY), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

/** More are tried where there is time. */
const RUNS = Number(process.env.FOREWORD_TEST_RUNS ?? 1_000);

const holdsForAll = (check: (text: string) => void): void => {
  fc.assert(fc.property(text, check), { numRuns: RUNS });
};

it('folding twice changes nothing', () => {
  holdsForAll((input) => {
    expect(fold(fold(input))).toBe(fold(input));
    expect(foldLookAlikes(foldLookAlikes(input))).toBe(foldLookAlikes(input));
  });
});

it('texts with the same folded form have the same strong form', () => {
  holdsForAll((input) => {
    expect(foldLookAlikes(fold(input))).toBe(foldLookAlikes(input));
  });
});

it.each(['NFC', 'NFD', 'NFKC', 'NFKD'])('%s has the same folded form', (form) => {
  holdsForAll((input) => {
    expect(fold(input.normalize(form))).toBe(fold(input));
    expect(foldLookAlikes(input.normalize(form))).toBe(foldLookAlikes(input));
  });
});

it('invisible characters make no difference wherever they stand', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (input, place) => {
      const characters = Array.from(input);
      characters.splice(place % (characters.length + 1), 0, '\u200b\u00ad');
      expect(fold(characters.join(''))).toBe(fold(input));
    }),
  );
});

it('the case of a text in one script makes no difference', () => {
  const word = fc.oneof(
    ...['abcxyzßéøı', 'абвийсухґї', 'αβνσςώ', 'աբև'].map((letters) =>
      fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 10 }),
    ),
  );
  fc.assert(
    fc.property(word, (input) => {
      expect(fold(input.toUpperCase())).toBe(fold(input));
      expect(foldLookAlikes(input.toUpperCase())).toBe(foldLookAlikes(input));
    }),
  );
});

it('folding twice changes no character of Unicode', () => {
  const changed: string[] = [];
  // Beyond these planes there are private, invisible and unassigned code points only.
  for (let codePoint = 0; codePoint < 0x34000; codePoint += 1) {
    const character = String.fromCodePoint(codePoint);
    const strong = foldLookAlikes(character);
    if (fold(fold(character)) !== fold(character)) changed.push(character);
    if (foldLookAlikes(strong) !== strong) changed.push(character);
  }
  expect(changed).toEqual([]);
});
