import { randomUUID } from 'node:crypto';

import Redis from 'ioredis';

import { redisStore, type RedisStore } from '../../src/lib/http-cache/bus/redis-store';
import { seconds } from '../../src/lib/http-cache/units';

const REDIS = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';

const RESPONSE = Buffer.from('{"data":"…"}');

/** Two instances of one newsroom, as Redis sees them. */
let connections: Redis[];
let one: RedisStore;
let other: RedisStore;
let key: string;

beforeEach(() => {
  const namespace = randomUUID();
  key = '/api/articles?';
  connections = [new Redis(REDIS), new Redis(REDIS)];
  [one, other] = connections.map((redis) => redisStore(redis, namespace)) as [
    RedisStore,
    RedisStore,
  ];
});

afterEach(() => {
  for (const connection of connections) connection.disconnect();
});

const make = async (tags: string[], maxAge = seconds(60)): Promise<void> => {
  const { version } = await one.lookUp(key);
  await one.store(key, RESPONSE, { version, tags, maxAge });
};

it('of all instances that ask for a response that is not stored, one has to make it', async () => {
  const found = await Promise.all([one.lookUp(key), other.lookUp(key), one.lookUp(key)]);
  expect(found.map(({ is }) => is).sort()).toEqual(['locked', 'locked', 'miss']);
});

it('a response that one instance has stored can be read by all, byte by byte', async () => {
  await make(['article']);
  expect(await other.lookUp(key)).toMatchObject({ is: 'hit', response: RESPONSE });
});

it('an instance that has nothing to store lets another one try', async () => {
  await one.lookUp(key);
  await one.release(key);
  expect(await other.lookUp(key)).toMatchObject({ is: 'miss' });
});

it.each([
  ['one of its tags', ['author']],
  ['everything', null],
])('an invalidation of %s makes a response stale', async (_name, tags) => {
  await make(['article', 'author']);
  await other.publish('message', tags);
  expect(await one.lookUp(key)).toMatchObject({ is: 'miss' });
});

it('an invalidation of another tag does not', async () => {
  await make(['article', 'author']);
  await other.publish('message', ['topic']);
  expect(await one.lookUp(key)).toMatchObject({ is: 'hit' });
});

it('a response that was begun before an invalidation and stored after it is not sent to anybody', async () => {
  const { version } = await one.lookUp(key);
  await other.publish('message', ['article']);
  await one.store(key, RESPONSE, { version, tags: ['article'], maxAge: seconds(60) });
  expect(await other.lookUp(key)).toMatchObject({ is: 'miss' });
});

it('a response that was begun before Redis lost its memory is not stored', async () => {
  await one.publish('message', ['article']);
  const { version } = await one.lookUp(key);
  await one.store(key, RESPONSE, { version: version + 100, tags: [], maxAge: seconds(60) });
  expect(await other.lookUp(key)).toMatchObject({ is: 'miss' });
});

it('a response is stored for its maximum age, and other instances read how much of it is left', async () => {
  await make([], seconds(10));
  const found = await other.lookUp(key);
  expect(found).toMatchObject({ is: 'hit' });
  const { maxAge } = found as { maxAge: number };
  expect(maxAge).toBeGreaterThan(5_000);
  expect(maxAge).toBeLessThanOrEqual(10_000);
});

it('newsrooms that use the same Redis do not see each other’s responses', async () => {
  await make([]);
  const stranger = redisStore(connections[0] as Redis, randomUUID());
  expect(await stranger.lookUp(key)).toMatchObject({ is: 'miss' });
});
