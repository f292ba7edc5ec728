import { articleHtml } from '../html';
import { excerptOf, firstWords } from './excerpt';
import { plainTextOf } from './plain-text';
import { readTree } from './read-tree';
import { countWords } from './segments';

const WORDS_A_MINUTE = 200;

const WORDS_FOR_A_SLUG = 8;

/** All that is derived from an Article's body. */
export interface BodyReading {
  /** The body rendered and cleaned; `htmlOfDocument` makes its ids those of a document. */
  html: string;
  /** The derived excerpt; '' for a body without text. */
  excerpt: string;
  /** What a slug is made of where there is no usable title. */
  opening: string;
  wordCount: number;
  /** At 200 words a minute, at least 1 when there is text. */
  readingMinutes: number;
}

/** What a reading depends on beside the body. */
export interface Site {
  /** Where uploads are: what makes `/uploads/…` an address that leads there from any page, without a slash. */
  uploads?: string;
}

/**
 * The one reading of a body (Markdown, in which HTML may stand) from which every derived field comes.
 * Takes time linear in the body.
 */
export const readBody = (body: string, site: Site = {}): BodyReading => {
  const tree = readTree(body, site.uploads);
  const { text, beforeMore } = plainTextOf(tree);
  const wordCount = countWords(text);
  return {
    html: articleHtml(tree),
    excerpt: excerptOf(beforeMore ?? text),
    opening: firstWords(text, WORDS_FOR_A_SLUG),
    wordCount,
    readingMinutes: text === '' ? 0 : Math.max(1, Math.ceil(wordCount / WORDS_A_MINUTE)),
  };
};
