import type { Bench, Line } from '../core/line';
import { articlesOf, slugOfArticle } from './content';
import { again, ceiling } from './loads';

/** An anonymous GET that many make, against the same bytes as a constant answer. */
const repeated = (
  about: Pick<Line, 'number' | 'name'>,
  path: (bench: Bench) => string,
  limit: number,
): Line => {
  return {
    ...about,
    unit: '/s',
    goal: { of: 'ratio', is: 'at least', limit },
    contenders: [
      {
        name: 'Foreword',
        async measure(bench) {
          const side = await bench.side('foreword');
          return { value: await again(bench, side, { path: path(bench) }) };
        },
      },
      ceiling(path),
    ],
  };
};

export const listPath = (): string => '/api/articles?pagination[pageSize]=20';

export const repeatedList = repeated({ number: '1', name: 'list of 20, repeated' }, listPath, 0.7);

export const repeatedArticle = repeated(
  { number: '2', name: 'article by slug, repeated' },
  (bench) => `/api/articles/${slugOfArticle(articlesOf(bench).usual)}`,
  0.7,
);

/** The first page of the conversation with the most Comments. */
export const conversationPath = (bench: Bench): string =>
  `/api/articles/${slugOfArticle(articlesOf(bench).busiest)}/comments`;

export const repeatedConversation = repeated(
  { number: '3', name: 'first page of a conversation of 5,000, repeated' },
  conversationPath,
  0.6,
);
