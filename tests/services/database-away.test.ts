import { setTimeout as delay } from 'node:timers/promises';

import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import {
  type Answer,
  ask,
  newestAt,
  openNewsroom,
  post,
  registerReader,
  say,
  within,
} from '../helpers/newsroom';
import { createDatabase, inDatabase } from '../helpers/scratch';
import { startProxy, type Proxy } from '../helpers/tcp-proxy';

let databaseUrl: string;
let proxy: Proxy;
let instance: Instance;
let slug: string;
let adminToken: string;
let readerToken: string;

beforeAll(async () => {
  databaseUrl = await createDatabase('away');
  proxy = await startProxy(databaseUrl);
  instance = await startInstance(sharedEnvironment(proxy.url));
  ({ slug, adminToken } = await openNewsroom(instance));
  readerToken = (await registerReader(instance)).token;
});

afterEach(async () => {
  await proxy.restore();
  await within(async () => (await ask(instance, '/readyz')).status, 200, 10_000);
});

afterAll(async () => {
  await instance.kill();
  await proxy.close();
});

/** An address that has not been requested yet, so that no cached response is sent. */
const newAddress = () => {
  addresses += 1;
  return `/api/articles?pagination[pageSize]=${addresses}`;
};
let addresses = 0;

const isUnavailable = ({ status, headers, body }: Answer) => {
  const details = body.error?.details ?? body.errors?.[0]?.extensions?.error?.details;
  return [status, headers.get('retry-after'), details?.code];
};

const query = (token?: string) =>
  post(instance, '/graphql', { query: '{ articles { title } }' }, token);

/** One request at each kind of door, by each kind of caller. */
const DOORS: [string, () => Promise<Answer>][] = [
  ['REST, anonymous', () => ask(instance, newAddress())],
  ['REST, a Reader', () => ask(instance, '/api/comments/mine', { token: readerToken })],
  ['REST, a write', () => say(instance, slug, readerToken, 'Into the void')],
  ['REST, a sign-in', () => post(instance, '/api/auth/local', { identifier: 'a', password: 'b' })],
  ['GraphQL, anonymous', () => query()],
  ['GraphQL, a Reader', () => query(readerToken)],
  ['the panel', () => ask(instance, '/admin/users/me', { token: adminToken })],
  ['the desk', () => ask(instance, '/desk/settings', { token: adminToken })],
];

it.each(DOORS)(
  'while the database is away, %s soon gets 503 SERVICE_UNAVAILABLE',
  async (_door, go) => {
    await proxy.cut();
    const begun = Date.now();
    expect(isUnavailable(await go())).toEqual([503, '5', 'SERVICE_UNAVAILABLE']);
    expect(Date.now() - begun).toBeLessThan(3_000);

    await proxy.restore();
    const { pid } = instance.process;
    await within(async () => (await go()).status >= 500, false, 5_000);
    expect(instance.process.exitCode).toBeNull();
    expect(instance.process.pid).toBe(pid);
  },
);

it('while the database is away, the instance is alive and not ready, and answers from the cache', async () => {
  // It listens for commands again half a second after the database is back, and evicts everything: it may have missed some.
  await delay(2_000);
  const kept = await newestAt(instance, slug);
  await proxy.cut();
  expect((await ask(instance, '/healthz')).status).toBe(200);
  const { status, body } = await ask(instance, '/readyz');
  expect([status, body.status, body.checks.database]).toEqual([503, 'unready', 'away']);
  expect(await newestAt(instance, slug)).toEqual(kept);
});

it('the instance is not ready within three seconds after the database stops answering', async () => {
  proxy.silence();
  const begun = Date.now();
  expect((await ask(instance, '/readyz')).status).toBe(503);
  expect(Date.now() - begun).toBeLessThan(3_000);
});

it('under load, every request is answered or refused with a clear error, and no acknowledged write is lost', async () => {
  const answers: Answer[] = [];
  const acknowledged: string[] = [];
  let isOver = false;
  const reading = async () => {
    while (!isOver) answers.push(await ask(instance, newAddress()));
  };
  const writing = async () => {
    for (let round = 1; !isOver; round += 1) {
      const answer = await say(instance, slug, readerToken, `Words ${round}`);
      answers.push(answer);
      if (answer.status === 201) acknowledged.push(`Words ${round}`);
    }
  };
  const working = Promise.all([reading(), reading(), writing()]);
  for (let time = 1; time <= 3; time += 1) {
    await delay(500);
    await proxy.cut();
    await delay(500);
    await proxy.restore();
  }
  await delay(500);
  isOver = true;
  await working;

  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].filter((status) => ![200, 201, 409, 503].includes(status))).toEqual([]);
  expect(statuses).toContain(503);
  for (const answer of answers.filter(({ status }) => status === 503)) {
    expect(isUnavailable(answer)).toEqual([503, '5', 'SERVICE_UNAVAILABLE']);
  }
  const kept = await inDatabase<{ body: string }>(databaseUrl, 'SELECT body FROM comments');
  const bodies = kept.map(({ body }) => body);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(bodies).toEqual(expect.arrayContaining(acknowledged));
});

it('the outage is logged in one line, not for each request', () => {
  const said = instance.log().match(/The database cannot be reached/g);
  expect(said!.length).toBeGreaterThanOrEqual(1);
  expect(said!.length).toBeLessThan(10);
});
