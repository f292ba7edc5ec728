import { setTimeout as delay } from 'node:timers/promises';

import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import { ask, openNewsroom, post } from '../helpers/newsroom';
import { createDatabase, inDatabase } from '../helpers/scratch';

/** What is due on several instances, one of which is killed while it publishes. */

const ARTICLES = '/content-manager/collection-types/api::article.article';
const HOUR = 3_600_000;
const COUNT = 50;

let databaseUrl: string;
let environment: NodeJS.ProcessEnv;
let instances: [Instance, Instance];
let token: string;

beforeAll(async () => {
  databaseUrl = await createDatabase('scheduled');
  environment = sharedEnvironment(databaseUrl);
  instances = await Promise.all([startInstance(environment), startInstance(environment)]);
  token = (await openNewsroom(instances[0])).adminToken;
});

afterAll(() => Promise.all(instances.map((instance) => instance.stop())));

const schedule = async (instance: Instance, round: string): Promise<string[]> => {
  const documentIds: string[] = [];
  for (let number = 0; number < COUNT; number += 1) {
    const publishAt = new Date(Date.now() + HOUR).toISOString();
    const article = { title: `${round} ${number}`, body: 'Words.', publishAt };
    const { body } = await post(instance, ARTICLES, article, token);
    documentIds.push(body.data.documentId);
  }
  return documentIds;
};

/** All of them come due at once. */
const makeDue = (documentIds: string[]) =>
  inDatabase(
    databaseUrl,
    `UPDATE articles SET publish_at = now() - interval '1 minute'
      WHERE published_at IS NULL AND document_id = ANY ($1)`,
    [documentIds],
  );

const published = (documentIds: string[]) =>
  inDatabase<{ id: string }>(
    databaseUrl,
    'SELECT document_id AS id FROM articles WHERE published_at IS NOT NULL AND document_id = ANY ($1)',
    [documentIds],
  );

const publications = (documentIds: string[]) =>
  inDatabase<{ times: string }>(
    databaseUrl,
    `SELECT count(*) AS times FROM versions
      WHERE event = 'published' AND document = ANY ($1) GROUP BY document`,
    [documentIds],
  );

const until = async (documentIds: string[], isReached: (count: number) => boolean) => {
  for (let tries = 0; tries < 600; tries += 1) {
    const { length } = await published(documentIds);
    if (isReached(length)) return length;
    await delay(50);
  }
  throw new Error('It was not published.');
};

it.each([0, 1])(
  'each is published once, when instance %d is killed while they are',
  async (doomed) => {
    const survivor = instances[1 - doomed]!;
    const documentIds = await schedule(survivor, `Round ${doomed}`);
    await makeDue(documentIds);
    await until(documentIds, (count) => count > 5);
    await instances[doomed]!.kill();
    await until(documentIds, (count) => count === COUNT);

    expect(await published(documentIds)).toHaveLength(COUNT);
    const times = await publications(documentIds);
    expect(times.map((one) => one.times)).toEqual(documentIds.map(() => '1'));
    const { body } = await ask(survivor, '/api/articles?pagination[pageSize]=100');
    const titles = (body.data as { title: string }[]).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith(`Round ${doomed}`))).toHaveLength(COUNT);
    instances[doomed] = await startInstance(environment);
  },
);

it('what came due while no instance was up is published at the next start', async () => {
  const documentIds = await schedule(instances[0], 'Asleep');
  await Promise.all(instances.map((instance) => instance.kill()));
  await makeDue(documentIds);
  instances = await Promise.all([startInstance(environment), startInstance(environment)]);
  await until(documentIds, (count) => count === COUNT);
  const times = await publications(documentIds);
  expect(times.map((one) => one.times)).toEqual(documentIds.map(() => '1'));
});
