import type { Line } from '../core/line';
import { articlesOf, slugOfArticle } from './content';
import { again, ceiling, eachOnce } from './loads';

/** The page of an Article with its conversation, as readers get it. */
const pagePath = (slug: string): string => `/articles/${slug}`;

export const repeatedPage: Line = {
  number: '15c',
  name: 'served page of an article, repeated',
  unit: '/s',
  goal: { of: 'ratio', is: 'at least', limit: 0.6 },
  contenders: [
    {
      name: 'Foreword',
      async measure(bench) {
        const path = pagePath(slugOfArticle(articlesOf(bench).usual));
        return { value: await again(bench, await bench.side('foreword'), { path }) };
      },
    },
    ceiling((bench) => pagePath(slugOfArticle(articlesOf(bench).usual))),
  ],
};

/** Against the same Articles over the API, without their conversations. */
export const newPage: Line = {
  number: '15d',
  name: 'served page of an article, never asked before',
  unit: '/s',
  goal: { of: 'ratio', is: 'at least', limit: 1 },
  contenders: [
    {
      name: 'the page',
      measure: (bench) => {
        const slugs = articlesOf(bench).all.map(slugOfArticle);
        return eachOnce(bench, 'foreword', slugs.map(pagePath));
      },
    },
    {
      name: 'article by slug',
      measure: (bench) => {
        const slugs = articlesOf(bench).all.map(slugOfArticle);
        return eachOnce(
          bench,
          'foreword',
          slugs.map((slug) => `/api/articles/${slug}`),
        );
      },
    },
  ],
};
