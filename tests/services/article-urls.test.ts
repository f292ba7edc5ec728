import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import Database from 'better-sqlite3';

import { type Instance, startInstance } from '../helpers/instance';
import { ask, openNewsroom } from '../helpers/newsroom';
import { environmentOf, freePort } from '../helpers/processes';
import { scratchFolder } from '../helpers/scratch';

/** Articles whose addresses are other ones after a start: they are renewed while requests are answered. */

const ARTICLES = 20_000;

let environment: NodeJS.ProcessEnv;
let instance: Instance;
let slug: string;

const inDatabase = <Result>(work: (database: Database.Database) => Result): Result => {
  const database = new Database(String(environment.DATABASE_FILENAME));
  try {
    return work(database);
  } finally {
    database.close();
  }
};

/** Articles as an earlier version wrote them, which had no column for it. */
const writeOldRows = (): void => {
  inDatabase((database) => {
    const article = database.prepare('select * from articles limit 1').get() as object;
    const columns = Object.keys(article).filter((name) => name !== 'id');
    const places = columns.map((name) => `@${name}`).join(', ');
    const names = columns.map((name) => `"${name}"`).join(', ');
    const insert = database.prepare(`insert into articles (${names}) values (${places})`);
    database.transaction(() => {
      database.prepare('update articles set url = null').run();
      for (let n = 0; n < ARTICLES; n += 1) {
        insert.run({ ...article, document_id: `old${n}`, slug: `old-${n}`, url: null });
      }
    })();
    database.prepare(`delete from strapi_core_store_settings where key like '%article-urls'`).run();
  });
};

const left = (origin: string | null): number =>
  inDatabase((database) => {
    const { total } = database
      .prepare('select count(*) as total from articles where url is not ? || slug')
      .get(origin && `${origin}/articles/`) as { total: number };
    return total;
  });

const start = async (changes: NodeJS.ProcessEnv = {}): Promise<void> => {
  instance = await startInstance({ ...environment, ...changes });
};

const restart = async (changes: NodeJS.ProcessEnv = {}): Promise<void> => {
  await instance.stop();
  await start(changes);
};

const noneLeft = async (origin: string | null): Promise<void> => {
  for (let times = 0; times < 400 && left(origin) > 0; times += 1) await delay(50);
  expect(left(origin)).toBe(0);
};

const urlOfFirst = async (): Promise<unknown> =>
  (await ask(instance, `/api/articles/${slug}?fields=url`)).body.data.url;

beforeAll(async () => {
  const folder = path.join(scratchFolder(), `article-urls-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  environment = {
    ...environmentOf({ port: await freePort(), folder }),
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
  };
  await start();
  ({ slug } = await openNewsroom(instance));
  await instance.stop();
  writeOldRows();
}, 120_000);

afterAll(() => instance.stop());

const here = () => `http://localhost:${environment.PORT}`;

it('those of an earlier version are filled, also when it is killed in between, and the log says so', async () => {
  await start();
  const before = left(here());
  while (left(here()) === before) await delay(5);
  await instance.kill();
  const then = left(here());
  expect(then).toBeGreaterThan(0);
  expect(then).toBeLessThan(before);

  await start();
  expect((await ask(instance, `/api/articles/${slug}`)).status).toBe(200);
  await noneLeft(here());
  expect(instance.log()).toMatch(/Addresses of articles: \d+ renewed, at row \d+ of \d+/);
  expect(await urlOfFirst()).toBe(`${here()}/articles/${slug}`);
}, 120_000);

it('those that a start with other settings had begun to renew come back with the former ones', async () => {
  await delay(500);
  await restart({ PUBLIC_URL: 'https://lantern.example/' });
  while (left(here()) === 0) await delay(5);
  await instance.kill();
  expect(left('https://lantern.example')).toBeGreaterThan(0);

  await start();
  await noneLeft(here());
}, 120_000);

it('a start that changes nothing renews none', async () => {
  await delay(500);
  await restart();
  await delay(1_000);
  expect(instance.log()).not.toContain('Addresses of articles');
}, 60_000);

it('with another PUBLIC_URL they begin with that', async () => {
  await restart({ PUBLIC_URL: 'https://lantern.example/' });
  await noneLeft('https://lantern.example');
  expect(await urlOfFirst()).toBe(`https://lantern.example/articles/${slug}`);
}, 60_000);

it('with SITE=off and no url of the site there are none', async () => {
  await restart({ PUBLIC_URL: 'https://lantern.example/', SITE: 'off' });
  await noneLeft(null);
  expect(await urlOfFirst()).toBeNull();
}, 60_000);
