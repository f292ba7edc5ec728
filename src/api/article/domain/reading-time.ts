import { countWords } from './segments';

const WORDS_A_MINUTE = 200;

/** The number of words in a running text and the minutes it takes to read it, at least 1 for any text. */
export const readingTimeOf = (text: string): { wordCount: number; readingMinutes: number } => {
  const wordCount = countWords(text);
  return { wordCount, readingMinutes: Math.ceil(wordCount / WORDS_A_MINUTE) };
};
