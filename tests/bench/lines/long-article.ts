const WORDS = `the a of to and in that it was for on with as at by from but not they had which one
river ferry wall house market letter winter editor paper archive harbour bridge council engineer
translation manuscript correspondence remembered, according however, nobody printed between without
“quoted” *stressed* **important** [linked](https://example.org/a/page) café naïve São 1925 17%`.split(
  /\s+/,
);

const WORDS_A_PARAGRAPH = 90;

const PARAGRAPHS_A_SECTION = 6;

/** Markdown of so many words with headings, quotes, lists and links; the same each time. */
export const longArticle = (words: number): string => {
  const next = generator(20_260_101);
  const sentence = (length: number): string =>
    `${Array.from({ length }, () => WORDS[next() % WORDS.length]).join(' ')}.`;

  const blocks: string[] = [];
  for (let written = 0, block = 0; written < words; block += 1) {
    const isSectionStart = block % PARAGRAPHS_A_SECTION === 0;
    if (isSectionStart) blocks.push(`## ${sentence(5)}`);
    const length = Math.min(WORDS_A_PARAGRAPH, words - written);
    const mark = ['', '', '', '> ', '- '][next() % 5] ?? '';
    blocks.push(mark + sentence(length));
    written += length + (isSectionStart ? 5 : 0);
  }
  return blocks.join('\n\n');
};

/** Whole numbers from a fixed seed. Source: the constants of Numerical Recipes' linear generator. */
const generator = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The low bits of such a generator repeat soon.
    return state >>> 8;
  };
};
