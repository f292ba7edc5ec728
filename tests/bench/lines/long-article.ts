import { articleBody } from '../seed/content/prose';
import { randomOf } from '../seed/content/random';

const SEED = 20_260_101;

/** Markdown of so many words with headings, quotes, lists and links; the same each time. */
export const longArticle = (words: number): string => articleBody(randomOf(SEED), words);
