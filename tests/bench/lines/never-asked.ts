import type { Bench, Line } from '../core/line';
import { articlesOf, slugOfArticle } from './content';
import { listPages, type Page, plainList } from './list-pages';
import { eachOnce } from './loads';
import { stockArticle, stockList } from './stock-queries';

const pagesOf = (bench: Bench): Page[] => listPages(articlesOf(bench).all.length);

export const newList: Line = {
  number: '5a',
  name: 'list of 20, never asked before',
  unit: '/s',
  goal: { of: 'ratio', is: 'at least', limit: 8 },
  contenders: [
    {
      name: 'Foreword',
      measure: (bench) => eachOnce(bench, 'foreword', pagesOf(bench).map(plainList)),
    },
    {
      name: 'stock',
      measure: (bench) => eachOnce(bench, 'stock', pagesOf(bench).map(stockList)),
    },
  ],
};

export const newArticle: Line = {
  number: '5b',
  name: 'article by slug, never asked before',
  unit: '/s',
  goal: { of: 'ratio', is: 'at least', limit: 8 },
  contenders: [
    {
      name: 'Foreword',
      measure: (bench) => {
        const slugs = articlesOf(bench).all.map(slugOfArticle);
        return eachOnce(
          bench,
          'foreword',
          slugs.map((slug) => `/api/articles/${slug}`),
        );
      },
    },
    {
      name: 'stock',
      measure: (bench) => {
        const slugs = articlesOf(bench).all.map(slugOfArticle);
        return eachOnce(bench, 'stock', slugs.map(stockArticle));
      },
    },
  ],
};
