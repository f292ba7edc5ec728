import { setTimeout as delay } from 'node:timers/promises';

import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import { createDatabase, inDatabase } from '../helpers/scratch';

let databaseUrl: string;
let instances: Instance[];

/** Two jobs that come every second: one with a name, one without. */
const JOBS = `
  const write = (job) => ({ strapi }, moment) =>
    strapi.db.connection('ran').insert({ job, moment: moment.getTime(), pid: process.pid });
  strapi.cron.add({
    'every-second': { task: write('named'), options: '* * * * * *' },
    '* * * * * *': write('nameless'),
  });
`;

beforeAll(async () => {
  databaseUrl = await createDatabase('cron');
  await inDatabase(databaseUrl, 'CREATE TABLE ran (job text, moment bigint, pid int)');
  const environment = sharedEnvironment(databaseUrl);
  instances = await Promise.all([
    startInstance(environment, JOBS),
    startInstance(environment, JOBS),
  ]);
});

afterAll(() => Promise.all(instances.map((instance) => instance.stop())));

const ran = (job: string) =>
  inDatabase<{ moment: string; times: string }>(
    databaseUrl,
    'SELECT moment, count(*) AS times FROM ran WHERE job = $1 GROUP BY 1 ORDER BY 1',
    [job],
  );

it('a named job runs on one of two instances each time, and on the other when one is killed', async () => {
  await inDatabase(databaseUrl, 'DELETE FROM ran');
  await delay(5_000);
  const together = await ran('named');
  expect(together.length).toBeGreaterThanOrEqual(4);
  expect(new Set(together.map(({ times }) => times))).toEqual(new Set(['1']));
  expect((await ran('nameless')).map(({ times }) => times)).toContain('2');

  await instances[0]!.kill();
  await inDatabase(databaseUrl, 'DELETE FROM ran');
  await delay(3_000);
  const alone = await ran('named');
  expect(alone.length).toBeGreaterThanOrEqual(2);
  expect(new Set(alone.map(({ times }) => times))).toEqual(new Set(['1']));
});
