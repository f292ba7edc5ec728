import { setTimeout as delay } from 'node:timers/promises';

import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import {
  changeRules,
  newestAt,
  openNewsroom,
  registerReader,
  say,
  within,
} from '../helpers/newsroom';
import { SHARED_REDIS } from '../helpers/redis';
import { createDatabase, inDatabase } from '../helpers/scratch';

let databaseUrl: string;
let one: Instance;
let other: Instance;
let slug: string;
let adminToken: string;

beforeAll(async () => {
  databaseUrl = await createDatabase('instances');
  const environment = sharedEnvironment(databaseUrl, SHARED_REDIS);
  [one, other] = await Promise.all([startInstance(environment), startInstance(environment)]);
  ({ slug, adminToken } = await openNewsroom(one));
});

afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
});

it('a write on one instance is shown by it at once, and by the other within a second', async () => {
  const { token } = await registerReader(one);
  for (let round = 1; round <= 20; round += 1) {
    const body = `Round ${round}`;
    await Promise.all([newestAt(one, slug), newestAt(other, slug)]);
    const [writer, reader] = round % 2 ? [one, other] : [other, one];
    expect((await say(writer, slug, token, body)).status).toBe(201);
    expect(await newestAt(writer, slug)).toEqual([body]);
    await within(() => newestAt(reader, slug), [body]);
  }
});

it('the same text on both instances at the same moment is accepted once', async () => {
  const { token } = await registerReader(one);
  for (let round = 1; round <= 10; round += 1) {
    const body = `Same ${round}`;
    const answers = await Promise.all([say(one, slug, token, body), say(other, slug, token, body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  }
});

it('of two Comments of a Reader on both instances at the same moment, one is too fast', async () => {
  await changeRules(one, adminToken, { floodSeconds: 60 });
  await delay(1_000);
  const { token } = await registerReader(one);
  const answers = await Promise.all([
    say(one, slug, token, 'This'),
    say(other, slug, token, 'That'),
  ]);
  await changeRules(one, adminToken, { floodSeconds: 0 });
  await delay(1_000);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 429]);
});

it('counts are right after concurrent writes on both instances', async () => {
  const readers = [await registerReader(one), await registerReader(one), await registerReader(one)];
  await Promise.all(
    readers.flatMap(({ token }, index) =>
      Array.from({ length: 5 }, (_, n) =>
        say(index % 2 ? one : other, slug, token, `Writer ${index}, words ${n}`),
      ),
    ),
  );
  const [counted] = await inDatabase<{ kept: number; real: string }>(
    databaseUrl,
    `SELECT comment_count AS kept,
       (SELECT count(*) FROM comments
        WHERE comments.discussion_id = discussions.id AND status = 'approved') AS real
     FROM discussions`,
  );
  expect(counted?.kept).toBe(Number(counted?.real));
  expect(counted?.kept).toBeGreaterThanOrEqual(15);
});

it('the same new name in pasted pages on both instances at the same moment is one Author', async () => {
  for (let round = 1; round <= 5; round += 1) {
    const name = `Imogen Vale ${round}`;
    const save = ({ url }: Instance) =>
      fetch(`${url}/desk/clip/save`, {
        method: 'POST',
        headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ title: name, authors: [{ name }], topics: [{ name }] }),
      });
    const answers = await Promise.all([save(one), save(other)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    for (const table of ['authors', 'topics']) {
      const sql = `SELECT name FROM ${table} WHERE name = $1`;
      expect(await inDatabase(databaseUrl, sql, [name])).toHaveLength(1);
    }
  }
});
