import { articleBody, plainWords, sentence } from './prose';
import type { Random } from './random';
import type { Article, Note } from './types';

/** About 4 kB. */
const WORDS = 580;

const WORDS_OF_A_NOTE = 60;

const NEWEST = Date.UTC(2025, 5, 1);

const SIX_HOURS = 6 * 3_600_000;

const DAY = 24 * 3_600_000;

/** Published Articles, the newest first, with a note on every second one. */
export const makeArticles = (
  random: Random,
  { count, authors, topics }: { count: number; authors: number; topics: number },
): Article[] =>
  Array.from({ length: count }, (_, index) => {
    const publishedAt = new Date(NEWEST - index * SIX_HOURS);
    const original = new Date(publishedAt.getTime() - random.below(300) * DAY);
    const author = random.below(authors);
    return {
      documentId: random.documentId(),
      // With a number, so that no two have one slug.
      title: `${plainWords(random, 5)} ${index + 1}`,
      body: articleBody(random, WORDS),
      authors: index % 4 === 0 ? [author, (author + 1) % authors] : [author],
      topics: [random.below(topics)],
      originallyPublishedOn: original.toISOString().slice(0, 10),
      publishedAt,
      note: index % 2 === 0 ? makeNote(random, authors) : null,
    };
  });

const makeNote = (random: Random, authors: number): Note => ({
  documentId: random.documentId(),
  body: sentence(random, WORDS_OF_A_NOTE),
  editor: random.below(authors),
});
