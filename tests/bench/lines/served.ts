import type { Bench, Contender, Line } from '../core/line';
import { articlesOf, slugOfArticle } from './content';
import { eachOnce, fetched } from './loads';
import { repeated } from './repeated';

/** As many row ids of Discussions, one for each Article, are in a file of the sitemap. */
const IDS_PER_FILE = 500;

export const repeatedFeed = repeated(
  { number: '15a', name: 'feed of 20 Articles, repeated' },
  () => '/feeds/articles.rss',
  0.6,
);

export const repeatedSitemap = repeated(
  { number: '15b', name: 'file of the sitemap, repeated' },
  () => '/sitemaps/1.xml',
  0.6,
);

const articleOnce: Contender = {
  name: 'article by slug',
  measure: (bench) => onceEach(bench, (slug) => `/api/articles/${slug}`),
};

const onceEach = (bench: Bench, pathOf: (slug: string) => string) => {
  const slugs = articlesOf(bench).all.map(slugOfArticle);
  return eachOnce(bench, 'foreword', slugs.map(pathOf));
};

export const newFeed: Line = {
  number: '15c',
  name: 'feed of an Article’s Comments, never asked before',
  unit: '/s',
  goal: { of: 'ratio', is: 'at least', limit: 1 },
  contenders: [
    {
      name: 'Foreword',
      measure: (bench) => onceEach(bench, (slug) => `/feeds/articles/${slug}/comments.rss`),
    },
    articleOnce,
  ],
};

/** A file has five hundred addresses, an Article is one: the goal is a time. */
export const newSitemap: Line = {
  number: '15d',
  name: 'file of the sitemap, never asked before',
  unit: 'ms',
  goal: { of: 'value', is: 'at most', limit: 100 },
  contenders: [
    {
      name: 'Foreword',
      async measure(bench) {
        const files = Math.max(1, Math.floor(articlesOf(bench).all.length / IDS_PER_FILE));
        const paths = Array.from({ length: files }, (_each, n) => `/sitemaps/${n + 1}.xml`);
        const { url, ask } = await bench.side('foreword');
        await ask('forget');
        const begin = performance.now();
        for (const path of paths) await fetched({ url }, path);
        const value = (performance.now() - begin) / paths.length;
        return { value, of: `${paths.length} files` };
      },
    },
  ],
};
