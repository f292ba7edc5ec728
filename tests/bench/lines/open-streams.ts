import { setTimeout as sleep } from 'node:timers/promises';

import type { Bench, Line, Measurement } from '../core/line';
import type { Listeners } from '../load/listeners';
import type { Heard } from '../load/listener-job';
import type { Side } from '../sides/side';
import { articlesOf, slugOfArticle } from './content';
import { reads, rateOf, wrongWith } from './reads-beside-writes';
import { COMMENTED, newComments, turnRulesOn } from './writing-comments';

const KILOBYTE = 1_024;

const READS_A_SECOND = 500;
const READERS_AT_ONCE = 8;
const COMMENTS_A_SECOND = 40;

/** Events are to be gathered for so long, and heartbeats have passed once, in milliseconds. */
const SETTLED = 2_000;

const livePaths = (bench: Bench): string[] =>
  articlesOf(bench)
    .all.slice(0, COMMENTED)
    .map((article) => `/api/articles/${slugOfArticle(article)}/live`);

const openAll = async (bench: Bench, { url }: Side, streams: number): Promise<Listeners> => {
  const listeners = bench.listeners();
  bench.report(`Opening ${streams} streams`);
  await listeners.open({ url, paths: livePaths(bench), streams });
  await sleep(SETTLED);
  return listeners;
};

/** What an open stream takes in a process that has answered for a while. */
export const memoryOfStreams: Line = {
  number: '18a',
  name: 'memory of an open stream, of 10,000',
  unit: 'kB',
  goal: { of: 'value', is: 'at most', limit: 30 },
  isOnce: true,
  contenders: [
    {
      name: 'Foreword',
      async measure(bench) {
        const { streams } = bench.scale;
        const side = await bench.restart('foreword');
        await bench.load.run({
          url: side.url,
          requests: reads(bench),
          seconds: bench.scale.seconds,
        });
        // What the first streams bring with them is there once, and not with each.
        await (await openAll(bench, side, streams / 10)).close();
        const before = await side.ask('memory');
        const listeners = await openAll(bench, side, streams);
        const { rss, heapUsed } = await side.ask('memory');
        await listeners.close();
        const heap = (heapUsed - before.heapUsed) / streams / KILOBYTE;
        return {
          value: (rss - before.rss) / streams / KILOBYTE,
          of: `${streams} streams, ${heap.toFixed(1)} kB of the heap`,
        };
      },
    },
  ],
};

/** Reads while Readers write, and what they write is told to streams: the reads' p99, in milliseconds. */
const readsBeside = async (bench: Bench, streams: number): Promise<Measurement> => {
  const side = await bench.side('foreword');
  await turnRulesOn(side);
  const listeners = streams > 0 ? await openAll(bench, side, streams) : undefined;
  const { seconds } = bench.scale;
  const comments = await newComments(bench, COMMENTS_A_SECOND * seconds);
  const [read, write] = await Promise.all([
    bench.background.try({
      ...{ url: side.url, requests: reads(bench), seconds },
      ...{ rate: READS_A_SECOND, connections: READERS_AT_ONCE },
    }),
    bench.load.try({
      url: side.url,
      requests: comments,
      isOnce: true,
      seconds: 60,
      rate: COMMENTS_A_SECOND,
    }),
  ]);
  const heard = await listeners?.heard();
  await listeners?.close();
  const flaw = [
    ...wrongWith(read, 200),
    ...wrongWith(write, 201),
    ...(heard ? missedBy(heard) : []),
  ].join(', ');
  return {
    value: read.p99,
    of: `${rateOf(read)} reads and ${rateOf(write)} comments a second`,
    ...(flaw && { flaw }),
  };
};

/** Streams of one Article must all have been told of as many Comments. */
const missedBy = (heard: Heard): string[] =>
  Object.entries(heard)
    .filter(([, { least, most }]) => least !== most || most === 0)
    .map(([path, { least, most }]) => `${path}: between ${least} and ${most} events`);

export const readsBesideStreams: Line = {
  number: '18b',
  name: 'reads while comments are created, beside 10,000 open streams that are told of them, against none',
  unit: 'ms',
  goal: { of: 'ratio', is: 'at most', limit: 1.5 },
  contenders: [
    { name: 'with, p99', measure: (bench) => readsBeside(bench, bench.scale.streams) },
    { name: 'without, p99', measure: (bench) => readsBeside(bench, 0) },
  ],
};
