import type { Bench, Line } from '../core/line';
import type { LoadRequest } from '../load/job';
import type { Questions } from '../sides/side';
import { articlesOf, slugOfArticle } from './content';
import { listPath } from './repeated';

/** One request in so many changes an Article. */
const READS_A_WRITE = 500;

type Memory = Questions['memory'];

interface Kept {
  early: Memory;
  late: Memory;
}

/** Every Article with its conversation, the list in between, and now and then a change of one. */
const mixedLoad = (bench: Bench, token: string): LoadRequest[] => {
  const { all } = articlesOf(bench);
  const reads = all
    .map(slugOfArticle)
    .flatMap((slug) => [
      { path: `/api/articles/${slug}` },
      { path: listPath() },
      { path: `/api/articles/${slug}/comments` },
    ]);
  return reads.flatMap((read, index) => {
    const article = all[Math.floor(index / 3)];
    if (index % READS_A_WRITE !== READS_A_WRITE - 1 || !article) return [read];
    return [read, changeOf(article.documentId, article.title, token)];
  });
};

const changeOf = (documentId: string, title: string, token: string): LoadRequest => ({
  method: 'PUT',
  path: `/api/articles/${documentId}`,
  headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  body: JSON.stringify({ data: { title } }),
});

/** What a new process holds early and late in one long load. */
const keepUnderLoad = async (bench: Bench): Promise<Kept> => {
  const { early, late } = bench.scale.memory;
  const side = await bench.restart('foreword');
  const requests = mixedLoad(bench, side.token);
  const go = async (seconds: number): Promise<Memory> => {
    bench.report(`Loading a new process for ${seconds} seconds`);
    await bench.load.run({ url: side.url, requests, seconds });
    return side.ask('memory');
  };
  return { early: await go(early), late: await go(late - early) };
};

const kept = new WeakMap<Bench, Promise<Kept>>();

const memoryLine = (about: Pick<Line, 'number' | 'name'>, part: keyof Memory): Line => {
  const contender = (name: string, when: keyof Kept) => ({
    name,
    async measure(bench: Bench) {
      const loaded = kept.get(bench) ?? keepUnderLoad(bench);
      kept.set(bench, loaded);
      const { early, late } = bench.scale.memory;
      const of = `${when === 'late' ? late : early} s`;
      return { value: (await loaded)[when][part] / 2 ** 20, of };
    },
  });
  return {
    ...about,
    unit: 'MB',
    goal: { of: 'ratio', is: 'at most', limit: 1.2 },
    isOnce: true,
    contenders: [contender('late', 'late'), contender('early', 'early')],
  };
};

export const heapAfterLoad = memoryLine(
  { number: '13a', name: 'heap after 10 minutes of load, against after 1' },
  'heapUsed',
);

export const memoryAfterLoad = memoryLine(
  { number: '13b', name: 'memory of the process after 10 minutes of load, against after 1' },
  'rss',
);
