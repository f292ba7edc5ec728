import { setTimeout as delay } from 'node:timers/promises';

import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import { ask, newestAt, openNewsroom, registerReader, say, within } from '../helpers/newsroom';
import { type OwnRedis, startRedis } from '../helpers/redis';
import { createDatabase } from '../helpers/scratch';
import { startProxy } from '../helpers/tcp-proxy';

let redis: OwnRedis;
let one: Instance;
let other: Instance;
let slug: string;

beforeAll(async () => {
  redis = await startRedis();
  const environment = sharedEnvironment(await createDatabase('redis'), redis.url);
  [one, other] = await Promise.all([startInstance(environment), startInstance(environment)]);
  slug = (await openNewsroom(one)).slug;
});

afterAll(async () => {
  await Promise.all([one.kill(), other.kill()]);
  await redis.kill();
});

const redisAt = async (instance: Instance) => {
  const { status, body } = await ask(instance, '/readyz');
  return [status, body.checks.redis];
};

it('when Redis is killed and restarted under load, there is no error, and nothing stale after a second', async () => {
  const { token } = await registerReader(one);
  let isOver = false;
  const failures: unknown[] = [];
  const reading = async (instance: Instance) => {
    while (!isOver) {
      const { status, body } = await ask(instance, `/api/articles/${slug}/comments`);
      if (status !== 200) failures.push(body);
    }
  };
  const readers = Promise.all([reading(one), reading(other)]);

  let round = 0;
  const writeAndRead = async (milliseconds: number) => {
    const end = Date.now() + milliseconds;
    while (Date.now() < end) {
      round += 1;
      const [writer, reader] = round % 2 ? [one, other] : [other, one];
      expect((await say(writer, slug, token, `Round ${round}`)).status).toBe(201);
      expect(await newestAt(writer, slug)).toEqual([`Round ${round}`]);
      await within(() => newestAt(reader, slug), [`Round ${round}`]);
    }
  };
  await writeAndRead(1_000);
  for (let time = 1; time <= 3; time += 1) {
    await Promise.all([writeAndRead(1_500), delay(300).then(() => redis.kill())]);
    expect(await redisAt(one)).toEqual([200, 'away']);
    await Promise.all([writeAndRead(1_500), delay(300).then(() => redis.restart())]);
    expect(await redisAt(other)).toEqual([200, 'ok']);
  }
  isOver = true;
  await readers;

  expect(failures).toEqual([]);
  expect(round).toBeGreaterThan(10);
  for (const instance of [one, other]) {
    const log = instance.log();
    expect(log.match(/Redis cannot be reached/g)).toHaveLength(3);
    expect(log.match(/Redis is there again/g)).toHaveLength(3);
    expect(log).not.toMatch(/error/i);
  }
});

it('an instance that starts without Redis is ready, logs that once, and connects when Redis is there', async () => {
  await redis.kill();
  const late = await startInstance(one.environment);
  try {
    expect(await redisAt(late)).toEqual([200, 'away']);
    await delay(1_500);
    expect(late.log().match(/Redis cannot be reached/g)).toHaveLength(1);
    await redis.restart();
    await within(async () => late.log().includes('Redis is there again'), true, 3_000);
  } finally {
    await late.stop();
  }
});

it('a write on an instance that alone cannot reach Redis is shown by the others within a second', async () => {
  const proxy = await startProxy(redis.url);
  const cutOff = await startInstance({ ...one.environment, REDIS_URL: proxy.url });
  try {
    const { token } = await registerReader(one);
    await proxy.cut();
    await within(() => redisAt(cutOff), [200, 'away'], 5_000);
    await newestAt(other, slug);
    expect((await say(cutOff, slug, token, 'From an island')).status).toBe(201);
    await within(() => newestAt(other, slug), ['From an island']);
  } finally {
    await cutOff.stop();
    await proxy.close();
  }
});
