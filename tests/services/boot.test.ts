import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

import { beginInstance, type Instance, sharedEnvironment } from '../helpers/instance';
import { createDatabase, inDatabase } from '../helpers/scratch';
import { startProxy } from '../helpers/tcp-proxy';

const instances: Instance[] = [];

afterEach(async () => {
  await Promise.all(instances.splice(0).map((instance) => instance.kill()));
});

const begin = async (environment: NodeJS.ProcessEnv) => {
  const instance = await beginInstance(environment);
  instances.push(instance);
  return instance;
};

/** Boots so many at the same moment, and stops them again. */
const bootAtOnce = async (count: number, databaseUrl: string): Promise<void> => {
  const environment = sharedEnvironment(databaseUrl);
  const booted = await Promise.all(Array.from({ length: count }, () => begin(environment)));
  await Promise.all(booted.map(({ ready }) => ready));
  for (const { url } of booted) expect((await fetch(`${url}/readyz`)).status).toBe(200);
  await Promise.all(booted.map(({ stop }) => stop()));
};

/** What the first start grants and makes, where something stands there twice. */
const DOUBLES = {
  'admin permissions': `
    SELECT p.action, p.subject, l.role_id FROM admin_permissions p
    JOIN admin_permissions_role_lnk l ON l.permission_id = p.id
    GROUP BY 1, 2, 3 HAVING count(*) > 1`,
  'content-API permissions': `
    SELECT p.action, l.role_id FROM up_permissions p
    JOIN up_permissions_role_lnk l ON l.permission_id = p.id
    GROUP BY 1, 2 HAVING count(*) > 1`,
  'admin roles': 'SELECT code FROM admin_roles GROUP BY 1 HAVING count(*) > 1',
  'content-API roles': 'SELECT type FROM up_roles GROUP BY 1 HAVING count(*) > 1',
  locales: 'SELECT code FROM i18n_locale GROUP BY 1 HAVING count(*) > 1',
  settings: 'SELECT key FROM strapi_core_store_settings GROUP BY 1 HAVING count(*) > 1',
  migrations: 'SELECT name FROM strapi_migrations_internal GROUP BY 1 HAVING count(*) > 1',
};

const doublesIn = async (databaseUrl: string): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(DOUBLES).map(async ([name, sql]) => [
        name,
        await inDatabase(databaseUrl, sql),
      ]),
    ),
  );

let databaseUrl: string;

describe.each([1, 2])('three instances that boot at once, try %i', (round) => {
  it('all start on an empty database, and grant each permission once', async () => {
    databaseUrl = await createDatabase(`boot_${round}`);
    await bootAtOnce(3, databaseUrl);

    expect(await doublesIn(databaseUrl)).toEqual(
      Object.fromEntries(Object.keys(DOUBLES).map((name) => [name, []])),
    );
    const granted = await inDatabase(databaseUrl, 'SELECT 1 FROM up_permissions');
    expect(granted.length).toBeGreaterThan(30);
  });
});

it('three instances that boot at once on a database in use all start, and change nothing', async () => {
  const before = await rowsIn(databaseUrl);
  await bootAtOnce(3, databaseUrl);
  expect(await rowsIn(databaseUrl)).toEqual(before);
});

/** How many rows each table has. */
const rowsIn = async (url: string): Promise<unknown> => {
  const tables = await inDatabase<{ name: string }>(
    url,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*) FROM "${name}"`);
  return inDatabase(url, counts.join(' UNION ALL '));
};

describe('an instance that waits for another to start', () => {
  /** One that is held up while it starts, and one that has said that it waits for it. */
  const oneWaiting = async () => {
    const environment = sharedEnvironment(databaseUrl);
    const holder = await begin(environment);
    while (!(await isLocked(databaseUrl))) await delay(20);
    holder.process.kill('SIGSTOP');
    const waiting = await begin(environment);
    while (!waiting.log().includes('Another instance is starting')) await delay(20);
    return { holder, waiting };
  };

  it('stops on a signal', async () => {
    const { waiting } = await oneWaiting();
    const told = Date.now();
    waiting.process.kill('SIGTERM');
    expect(await once(waiting.process, 'exit')).toEqual([0, null]);
    expect(Date.now() - told).toBeLessThan(1_000);
  });

  it('logs that it waits, and starts when the other is killed', async () => {
    const { holder, waiting } = await oneWaiting();
    await delay(6_000);
    expect(waiting.log().match(/Another instance is starting/g)).toHaveLength(2);
    await holder.kill();
    await waiting.ready;
    expect((await fetch(`${waiting.url}/readyz`)).status).toBe(200);
  });
});

it('an instance whose database goes away while it starts exits with one line', async () => {
  const proxy = await startProxy(databaseUrl);
  const lost = await begin(sharedEnvironment(proxy.url));
  while (!(await isLocked(databaseUrl))) await delay(20);
  await proxy.cut();
  expect(await once(lost.process, 'exit')).toEqual([1, null]);
  expect(lost.log()).toMatch(
    /^Foreword cannot start: the database that DATABASE_URL names cannot/m,
  );
  expect(lost.log()).not.toMatch(/^ +at /m);
});

const isLocked = async (url: string): Promise<boolean> => {
  const held = `SELECT 1 FROM pg_locks JOIN pg_database d ON d.oid = database
    WHERE locktype = 'advisory' AND datname = current_database()`;
  return (await inDatabase(url, held)).length > 0;
};
