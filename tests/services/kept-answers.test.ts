import { randomUUID } from 'node:crypto';

import Redis from 'ioredis';

import { type Scripts, scriptsOf } from '../../src/shared/cache/redis/scripts';

const REDIS = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';

const ANSWER = Buffer.from('{"data":"…"}');

/** Two instances of one newsroom, as Redis sees them. */
let connections: Redis[];
let one: Scripts;
let other: Scripts;
let key: string;

beforeEach(() => {
  const namespace = randomUUID();
  key = '/api/articles?';
  connections = [new Redis(REDIS), new Redis(REDIS)];
  [one, other] = connections.map((redis) => scriptsOf(redis, namespace)) as [Scripts, Scripts];
});

afterEach(() => {
  for (const connection of connections) connection.disconnect();
});

const make = async (tags: string[], life = 60_000): Promise<void> => {
  const { begun } = await one.find(key);
  await one.keep(key, ANSWER, { begun, tags, life });
};

it('of all who ask for an answer that is not there, one is to make it', async () => {
  const found = await Promise.all([one.find(key), other.find(key), one.find(key)]);
  expect(found.map(({ is }) => is).sort()).toEqual(['make', 'wait', 'wait']);
});

it('an answer that one has made is there for all, byte by byte', async () => {
  await make(['article']);
  expect(await other.find(key)).toMatchObject({ is: 'kept', answer: ANSWER });
});

it('who makes nothing that can be kept lets another one try', async () => {
  await one.find(key);
  await one.giveUp(key);
  expect(await other.find(key)).toMatchObject({ is: 'make' });
});

it.each([
  ['one of the things it is made of', ['author']],
  ['everything', null],
])('a change of %s makes an answer stale', async (_name, tags) => {
  await make(['article', 'author']);
  await other.tell('news', tags);
  expect(await one.find(key)).toMatchObject({ is: 'make' });
});

it('a change of something else does not', async () => {
  await make(['article', 'author']);
  await other.tell('news', ['topic']);
  expect(await one.find(key)).toMatchObject({ is: 'kept' });
});

it('an answer that was begun before a change and kept after it is not given to anybody', async () => {
  const { begun } = await one.find(key);
  await other.tell('news', ['article']);
  await one.keep(key, ANSWER, { begun, tags: ['article'], life: 60_000 });
  expect(await other.find(key)).toMatchObject({ is: 'make' });
});

it('an answer that was begun before Redis lost its memory is not kept', async () => {
  await one.tell('news', ['article']);
  const { begun } = await one.find(key);
  await one.keep(key, ANSWER, { begun: begun + 100, tags: [], life: 60_000 });
  expect(await other.find(key)).toMatchObject({ is: 'make' });
});

it('an answer lives as long as it is to, and the others are told how long it still has', async () => {
  await make([], 10_000);
  const found = await other.find(key);
  expect(found).toMatchObject({ is: 'kept' });
  const { life } = found as { life: number };
  expect(life).toBeGreaterThan(5_000);
  expect(life).toBeLessThanOrEqual(10_000);
});

it('newsrooms that use the same Redis know nothing of each other', async () => {
  await make([]);
  const stranger = scriptsOf(connections[0] as Redis, randomUUID());
  expect(await stranger.find(key)).toMatchObject({ is: 'make' });
});
