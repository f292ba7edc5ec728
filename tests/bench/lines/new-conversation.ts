import type { Line } from '../core/line';
import { articlesOf, held, slugOfArticle } from './content';
import { conversationPages, THREADS_A_PAGE } from './conversation-pages';
import { eachOnce } from './loads';
import { stockComments } from './stock-queries';

/** In the seed, 20 threads with everything under them are as many Comments on average. */
const COMMENTS_A_PAGE = 50;

const ALL = Infinity;

/**
 * Pages of a conversation in which both sides show as many Comments: 20 threads with their replies, and
 * the 50 Comments that a plain Strapi sends one after the other.
 */
export const newConversation: Line = {
  number: '6',
  name: 'page of a conversation of 5,000, never asked before',
  unit: '/s',
  goal: { of: 'ratio', is: 'at least', limit: 50 },
  contenders: [
    {
      name: `Foreword, ${THREADS_A_PAGE} threads`,
      measure: (bench) =>
        eachOnce(
          bench,
          'foreword',
          conversationPages(bench.scale.size, { article: 0, count: ALL }),
        ),
    },
    {
      name: `stock, ${COMMENTS_A_PAGE} comments`,
      measure: (bench) => {
        const slug = slugOfArticle(articlesOf(bench).busiest);
        const { comments } = held(bench.scale.size);
        const count = comments.filter(({ article }) => article === 0).length;
        const pages = Math.floor(count / COMMENTS_A_PAGE);
        const paths = Array.from({ length: pages }, (_, index) =>
          stockComments(slug, { page: index + 1, pageSize: COMMENTS_A_PAGE }),
        );
        return eachOnce(bench, 'stock', paths);
      },
    },
  ],
};
