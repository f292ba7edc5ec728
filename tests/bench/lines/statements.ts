import type { Bench, Contender, Line } from '../core/line';
import type { SideName } from '../sides/side';
import { articlesOf, slugOfArticle } from './content';
import { conversationPages } from './conversation-pages';
import { fetched } from './loads';
import { stockArticle, stockComments } from './stock-queries';

const COMMENTS_A_PAGE = 50;

/**
 * SQL statements of a page that has not been requested before, once another of its kind has been
 * asked for: what all of them need is known.
 */
const statementsOf = (name: SideName, paths: (bench: Bench) => [string, string]): Contender => ({
  name: name === 'foreword' ? 'Foreword' : name,
  async measure(bench) {
    const [path, another] = paths(bench);
    const side = await bench.side(name);
    await side.ask('forget');
    await fetched(side, another);
    await side.ask('statements');
    await fetched(side, path);
    const value = await side.ask('statements');
    if (value === 0) throw new Error(`${name} answered ${path} from memory.`);
    return { value };
  },
});

const twoSlugs = (bench: Bench): [string, string] => {
  const { usual, busiest } = articlesOf(bench);
  return [slugOfArticle(usual), slugOfArticle(busiest)];
};

/** The same for each of the two. */
const each = (slugs: [string, string], path: (slug: string) => string): [string, string] => [
  path(slugs[0]),
  path(slugs[1]),
];

export const articleStatements: Line = {
  number: '11a',
  name: 'SQL statements of an article never asked before',
  unit: 'statements',
  goal: { of: 'value', is: 'at most', limit: 4 },
  contenders: [
    statementsOf('foreword', (bench) => each(twoSlugs(bench), (slug) => `/api/articles/${slug}`)),
    statementsOf('stock', (bench) => each(twoSlugs(bench), stockArticle)),
  ],
};

export const conversationStatements: Line = {
  number: '11b',
  name: 'SQL statements of a conversation page never asked before',
  unit: 'statements',
  goal: { of: 'value', is: 'at most', limit: 4 },
  contenders: [
    statementsOf('foreword', ({ scale }) => {
      const [path = '', another = ''] = conversationPages(scale.size, { article: 0, count: 2 });
      return [path, another];
    }),
    statementsOf('stock', (bench) =>
      each(twoSlugs(bench), (slug) => stockComments(slug, { page: 1, pageSize: COMMENTS_A_PAGE })),
    ),
  ],
};
