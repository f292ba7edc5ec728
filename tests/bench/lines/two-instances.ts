import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Bench, Line } from '../core/line';
import type { Side } from '../sides/side';
import { held, slugOfArticle } from './content';
import { fetched } from './loads';
import { write } from './write';

/** How soon every instance shows what one has acknowledged, in milliseconds. */
const SOON = 1_000;

const WRITES_A_ROUND = 5;

const sharedArticles = (bench: Bench) => held(bench.scale.shared).articles;

/** Cached reads of many pages through a balancer: answers a second. */
const readsThrough = async (bench: Bench, url: string): Promise<number> => {
  const requests = sharedArticles(bench).map((article) => ({
    path: `/api/articles/${slugOfArticle(article)}`,
  }));
  return (await bench.load.run({ url, requests, seconds: bench.scale.seconds })).perSecond;
};

/** How many of some writes on one instance the others do not show a second later. */
const staleAnswers = async (bench: Bench, servers: readonly Side[]): Promise<number> => {
  let stale = 0;
  for (const [index, article] of sharedArticles(bench).slice(0, WRITES_A_ROUND).entries()) {
    const path = `/api/articles/${slugOfArticle(article)}`;
    for (const server of servers) await fetched(server, path);
    const title = `${article.title}, ${randomUUID()}`;
    const writer = servers[index % servers.length];
    if (!writer) continue;
    const to = `/api/articles/${article.documentId}`;
    await write(writer, { method: 'PUT', path: to, data: { title } });
    await sleep(SOON);
    for (const server of servers) {
      const { data } = (await (await fetched(server, path)).json()) as { data: { title: string } };
      if (data.title !== title) stale += 1;
    }
  }
  return stale;
};

export const twoInstances: Line = {
  number: '14',
  name: 'cached reads of two instances behind a balancer, against one',
  unit: '/s',
  goal: { of: 'ratio', is: 'at least', limit: 1.7 },
  contenders: [
    {
      name: 'two',
      async measure(bench) {
        const { servers, bothUrl } = await bench.instances();
        const value = await readsThrough(bench, bothUrl);
        const stale = await staleAnswers(bench, servers);
        return { value, ...(stale > 0 && { flaw: `${stale} stale after ${SOON} ms` }) };
      },
    },
    {
      name: 'one',
      async measure(bench) {
        const { oneUrl } = await bench.instances();
        return { value: await readsThrough(bench, oneUrl) };
      },
    },
  ],
};
