import type { Bench, Line } from '../core/line';
import type { Load, LoadRequest } from '../load/job';
import { articlesOf, slugOfArticle } from './content';
import { listPath } from './repeated';
import { COMMENTED, newComments, turnRulesOn } from './writing-comments';

const READS_A_SECOND = 1_000;

/** As many as it takes to ask so often where each answer takes as long as it may. */
const READERS_AT_ONCE = 50;

/** Of 500 Readers none writes twice in a second. */
const WRITES_A_SECOND = 400;

/** Of the Articles that are read, one in so many is being commented on. */
const READ_BESIDE = 10;

/** Fewer answers than this part of what was asked for are no such load. */
const ENOUGH = 0.9;

/** The list, and Articles with their conversations, those that are commented on among them. */
const reads = (bench: Bench): LoadRequest[] =>
  articlesOf(bench)
    .all.slice(0, COMMENTED * READ_BESIDE)
    .map(slugOfArticle)
    .flatMap((slug) => [`/api/articles/${slug}`, listPath(), `/api/articles/${slug}/comments`])
    .map((path) => ({ path }));

/** Reads while Readers write: the reads' p99, in milliseconds. */
export const readsBesideWrites: Line = {
  number: '10',
  name: `${READS_A_SECOND} anonymous reads a second while comments are created`,
  unit: 'ms',
  goal: { of: 'value', is: 'at most', limit: 50 },
  contenders: [
    {
      name: 'Foreword, p99',
      async measure(bench) {
        const { url } = await turnedOn(bench);
        const seconds = bench.scale.seconds;
        const comments = await newComments(bench, WRITES_A_SECOND * seconds);
        const [read, write] = await Promise.all([
          bench.background.try({
            url,
            requests: reads(bench),
            seconds,
            rate: READS_A_SECOND,
            connections: READERS_AT_ONCE,
          }),
          bench.load.try({ url, requests: comments, seconds, rate: WRITES_A_SECOND }),
        ]);
        const isLess = read.perSecond < READS_A_SECOND * ENOUGH;
        const flaw = [
          ...(isLess ? [`no more than ${rateOf(read)} reads a second`] : []),
          ...wrongWith(read, 200),
          ...wrongWith(write, 201),
        ].join(', ');
        return {
          value: read.p99,
          of: `${rateOf(read)} reads and ${rateOf(write)} comments a second`,
          ...(flaw && { flaw }),
        };
      },
    },
  ],
};

const turnedOn = async (bench: Bench) => {
  const side = await bench.side('foreword');
  await turnRulesOn(side);
  return side;
};

const rateOf = ({ perSecond }: Load): string => perSecond.toFixed(0);

const wrongWith = ({ statuses, errors }: Load, expected: number): string[] => [
  ...Object.entries(statuses)
    .filter(([status]) => Number(status) !== expected)
    .map(([status, count]) => `${count} × ${status}`),
  ...(errors > 0 ? [`${errors} unanswered`] : []),
];
