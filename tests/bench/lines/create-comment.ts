import type { Bench, Line } from '../core/line';
import type { LoadRequest } from '../load/job';
import type { Side } from '../sides/side';
import { newComments, newStockComments, turnRulesOn, writersOf } from './writing-comments';

const SECONDS = 30;

/** Comments that are taken a second. */
const postAll = async ({ load }: Bench, { url }: Side, requests: LoadRequest[]) => {
  const job = { url, requests, seconds: SECONDS, isOnce: true };
  return { value: (await load.run(job, 201)).perSecond };
};

export const createComment: Line = {
  number: '9',
  name: 'create a comment over REST, signed in, every rule on',
  unit: '/s',
  goal: { of: 'ratio', is: 'at least', limit: 4 },
  contenders: [
    {
      name: 'Foreword',
      async measure(bench) {
        const side = await bench.side('foreword');
        await turnRulesOn(side);
        // Every one of them may write once in the time a round takes.
        return postAll(bench, side, await newComments(bench, writersOf(bench)));
      },
    },
    {
      name: 'stock, anonymous',
      async measure(bench) {
        const side = await bench.side('stock');
        return postAll(bench, side, newStockComments(bench, writersOf(bench)));
      },
    },
  ],
};
