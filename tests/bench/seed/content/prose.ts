import type { Random } from './random';

const PLAIN_WORDS =
  `the a of to and in that it was for on with as at by from but not they had which one
river ferry wall house market letter winter editor paper archive harbour bridge council engineer
translation manuscript correspondence remembered according however nobody printed between without`.split(
    /\s+/,
  );

const WORDS = [
  ...PLAIN_WORDS,
  ...`“quoted” *stressed* **important** [linked](https://example.org/a/page) café naïve São 1925
17%`.split(/\s+/),
];

const WORDS_A_PARAGRAPH = 90;

const PARAGRAPHS_A_SECTION = 6;

/** So many words with emphasis, links, accents and digits among them, as Markdown has them. */
export const sentence = (random: Random, words: number): string =>
  `${Array.from({ length: words }, () => random.pick(WORDS)).join(' ')}.`;

/** So many words and nothing else, the first with a capital. */
export const plainWords = (random: Random, words: number): string => {
  const text = Array.from({ length: words }, () => random.pick(PLAIN_WORDS)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Markdown of so many words with headings, quotes, lists and links. */
export const articleBody = (random: Random, words: number): string => {
  const blocks: string[] = [];
  for (let written = 0, block = 0; written < words; block += 1) {
    const isSectionStart = block % PARAGRAPHS_A_SECTION === 0;
    if (isSectionStart) blocks.push(`## ${sentence(random, 5)}`);
    const length = Math.min(WORDS_A_PARAGRAPH, words - written);
    const mark = random.pick(['', '', '', '> ', '- ']);
    blocks.push(mark + sentence(random, length));
    written += length + (isSectionStart ? 5 : 0);
  }
  return blocks.join('\n\n');
};
