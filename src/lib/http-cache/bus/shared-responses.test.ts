import type { CachedResponse } from '../storage/caches';
import type { RedisStore } from './redis-store';
import { lookUpShared, setArrived, setSharedStore } from './shared-responses';

const RESPONSE: CachedResponse = {
  tags: ['article'],
  etag: '"x"',
  headers: { 200: [], 304: [] },
  body: Buffer.from('{}'),
};

/** A Redis at this version of the common clock, in which nothing is stored. */
const redisAt = (version: number) => {
  const stored: number[] = [];
  const store: RedisStore = {
    publish: async () => undefined,
    lookUp: async () => ({ is: 'miss', version }),
    store: async (_key, _response, options) => void stored.push(options.version),
    release: async () => void stored.push(NaN),
  };
  return { store, stored };
};

const makeAt = async (clock: number): Promise<number[]> => {
  const { store, stored } = redisAt(clock);
  setSharedStore(store);
  const shared = await lookUpShared('/api/texts?');
  if (shared.response) throw new Error('Nothing is stored yet.');
  shared.share(RESPONSE);
  return stored;
};

afterEach(() => {
  setSharedStore(undefined);
});

it('a response is shared by an instance at which every invalidation before it has arrived', async () => {
  setArrived(7);
  expect(await makeAt(7)).toEqual([7]);
});

it('a response that is made while an invalidation is on its way is not shared', async () => {
  setArrived(6);
  expect(await makeAt(7)).toEqual([NaN]);
});
