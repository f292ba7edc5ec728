import type { KeptAnswer } from '../store';
import type { Scripts } from './scripts';
import { findShared, heardUpTo, shareAnswersBy } from './shared-answers';

const ANSWER: KeptAnswer = {
  tags: ['article'],
  etag: '"x"',
  headers: { 200: [], 304: [] },
  body: Buffer.from('{}'),
};

/** A Redis at this number of the common clock, in which nothing is kept. */
const redisAt = (begun: number) => {
  const kept: number[] = [];
  const scripts: Scripts = {
    tell: async () => undefined,
    find: async () => ({ is: 'make', begun }),
    keep: async (_key, _answer, made) => void kept.push(made.begun),
    giveUp: async () => void kept.push(NaN),
  };
  return { scripts, kept };
};

const makeAt = async (clock: number): Promise<number[]> => {
  const { scripts, kept } = redisAt(clock);
  shareAnswersBy(scripts);
  const shared = await findShared('/api/articles?');
  if (shared.answer) throw new Error('Nothing is kept yet.');
  shared.share(ANSWER);
  return kept;
};

afterEach(() => {
  shareAnswersBy(undefined);
});

it('an answer is shared by who has heard of every change before it', async () => {
  heardUpTo(7);
  expect(await makeAt(7)).toEqual([7]);
});

it('an answer made while news are on their way is left to others to make afresh', async () => {
  heardUpTo(6);
  expect(await makeAt(7)).toEqual([NaN]);
});
