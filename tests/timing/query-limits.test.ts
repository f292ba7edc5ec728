import { createArticle } from '../helpers/content';
import { get, graphql } from '../helpers/http';
import { doublingFragments, endlessPaths } from '../helpers/hostile-queries';

const durationOf = async (ask: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await ask();
  return performance.now() - start;
};

beforeAll(async () => {
  await createArticle();
});

it('GraphQL refuses fragments that double in size repeatedly within two seconds', async () => {
  expect(await durationOf(() => graphql(doublingFragments(60)))).toBeLessThan(2_000);
});

it.each(endlessPaths())(
  'REST refuses a path over 400 relations within a second: %s',
  async (_of, query) => {
    expect(await durationOf(() => get(`/api/articles?${query}`))).toBeLessThan(1_000);
  },
);
