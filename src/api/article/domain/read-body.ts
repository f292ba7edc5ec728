import { cleanArticleHtml } from '../../../shared/markup/clean';
import { renderArticleMarkdown } from '../../../shared/markup/markdown';
import { excerptOf, firstWords } from './excerpt';
import { plainTextOfHtml } from './plain-text';
import { countWords } from './segments';

const WORDS_A_MINUTE = 200;

const WORDS_FOR_A_SLUG = 8;

/** All that is derived from an Article's body. */
export interface BodyReading {
  /** The body rendered and cleaned. */
  html: string;
  /** The derived excerpt; '' for a body without text. */
  excerpt: string;
  /** What a slug is made of where there is no usable title. */
  opening: string;
  wordCount: number;
  /** At 200 words a minute, at least 1 when there is text. */
  readingMinutes: number;
}

/**
 * The one reading of a body (Markdown, in which HTML may stand) from which every derived field comes.
 * Takes time linear in the body.
 */
export const readBody = (body: string): BodyReading => {
  const html = renderArticleMarkdown(body);
  const { text, beforeMore } = plainTextOfHtml(html);
  const wordCount = countWords(text);
  return {
    html: cleanArticleHtml(html),
    excerpt: excerptOf(beforeMore ?? text),
    opening: firstWords(text, WORDS_FOR_A_SLUG),
    wordCount,
    readingMinutes: text === '' ? 0 : Math.max(1, Math.ceil(wordCount / WORDS_A_MINUTE)),
  };
};
