import type { Bench, Line } from '../core/line';
import type { Load, LoadRequest } from '../load/job';
import { listPath } from './repeated';
import { commentedSlugs, newComments, turnRulesOn } from './writing-comments';

const READS_A_SECOND = 1_000;

/** Of 500 Readers none writes twice in a second. */
const WRITES_A_SECOND = 400;

/** The list, and the Articles that are commented on with their conversations. */
const reads = (bench: Bench): LoadRequest[] =>
  [
    listPath(),
    ...commentedSlugs(bench).flatMap((slug) => [
      `/api/articles/${slug}`,
      `/api/articles/${slug}/comments`,
    ]),
  ].map((path) => ({ path }));

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
          bench.background.try({ url, requests: reads(bench), seconds, rate: READS_A_SECOND }),
          bench.load.try({ url, requests: comments, seconds, rate: WRITES_A_SECOND }),
        ]);
        const flaw = [...wrongWith(read, 200), ...wrongWith(write, 201)].join(', ');
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
