import type { Bench, Line } from '../core/line';
import { articlesOf, slugOfArticle } from './content';
import { eachOnce } from './loads';
import { stockArticle, stockList } from './stock-queries';

/** Page sizes about 20: pages of about the same cost, none of which is another. */
const PAGE_SIZES = [18, 19, 20, 21, 22];

/** Every page of the list, in several sizes. */
const listPages = (bench: Bench): { page: number; pageSize: number }[] => {
  const { length } = articlesOf(bench).all;
  return PAGE_SIZES.flatMap((pageSize) =>
    Array.from({ length: Math.floor(length / pageSize) }, (_, index) => ({
      page: index + 1,
      pageSize,
    })),
  );
};

export const newList: Line = {
  number: '5a',
  name: 'list of 20, never asked before',
  unit: '/s',
  goal: { of: 'ratio', is: 'at least', limit: 8 },
  contenders: [
    {
      name: 'Foreword',
      measure: (bench) => {
        const paths = listPages(bench).map(
          ({ page, pageSize }) =>
            `/api/articles?pagination[page]=${page}&pagination[pageSize]=${pageSize}`,
        );
        return eachOnce(bench, 'foreword', paths);
      },
    },
    {
      name: 'stock',
      measure: (bench) => {
        const paths = listPages(bench).map(({ page, pageSize }) => stockList(page, pageSize));
        return eachOnce(bench, 'stock', paths);
      },
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
