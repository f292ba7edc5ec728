import { makeArticles } from './articles';
import { makeComments } from './comments';
import { plainWords } from './prose';
import { type Random, randomOf } from './random';
import type { Content, Person, Size } from './types';

const SEED = 20_260_101;

const AUTHORS = 40;

const TOPICS = 12;

/** The same content for the same size, each time. */
export const contentOf = ({ articles: count, ...size }: Size): Content => {
  const random = randomOf(SEED);
  const articles = makeArticles(random, { count, authors: AUTHORS, topics: TOPICS });
  return {
    authors: people(random, 'Author', AUTHORS),
    topics: people(random, 'Topic', TOPICS),
    readers: people(random, 'Reader', size.readers),
    articles,
    comments: makeComments(random, articles, size),
  };
};

const people = (random: Random, kind: string, count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    documentId: random.documentId(),
    name: `${kind} ${plainWords(random, 1)} ${index + 1}`,
  }));
