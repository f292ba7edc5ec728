import type { Random } from './random';

/** So many words a language has in daily use. */
const SIZE = 20_000;

const SYLLABLES = Array.from('bdfghklmnprstvwz').flatMap((consonant) =>
  Array.from('aeiou', (vowel) => consonant + vowel),
);

/** The word of a rank, from 1 on; the most frequent one is the first. No two are the same. */
const wordOf = (rank: number): string => {
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  }
  return word;
};

/** A word, as often as words are in texts: by Zipf's law the second half as often as the first, the third a third. */
export const frequentWord = (random: Random): string => {
  const share = random.below(2 ** 24) / 2 ** 24;
  return wordOf(Math.floor(Math.exp(share * Math.log(SIZE + 1))));
};
