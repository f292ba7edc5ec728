import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import Database from 'better-sqlite3';

import { type Instance, startInstance } from '../helpers/instance';
import { ask, openNewsroom, post, registerReader } from '../helpers/newsroom';
import { environmentOf, freePort } from '../helpers/processes';
import { scratchFolder } from '../helpers/scratch';

/** A database of a version that knew fewer keys: they are filled after the start, while requests are answered. */

const COMMENTS = 1_200;
const READERS = 700;

let environment: NodeJS.ProcessEnv;
let instance: Instance;
let slug: string;
let jwt: string;

const file = () => String(environment.DATABASE_FILENAME);

/** Rows as the earlier version wrote them. */
const writeOldRows = (): void => {
  const database = new Database(file());
  const [comment] = database.prepare('select * from comments limit 1').all() as Record<
    string,
    unknown
  >[];
  const [reader] = database.prepare('select * from up_users limit 1').all() as Record<
    string,
    unknown
  >[];
  const insert = (table: string, row: Record<string, unknown>): void => {
    const columns = { ...row };
    delete columns.id;
    const names = Object.keys(columns);
    database
      .prepare(
        `insert into ${table} (${names.map((name) => `"${name}"`).join()}) values (${names.map(() => '?').join()})`,
      )
      .run(Object.values(columns));
  };
  database.transaction(() => {
    for (let n = 0; n < COMMENTS; n += 1) {
      const words = { body: `Old words, number ${n}`, html: `<p>Old words, number ${n}</p>\n` };
      insert('comments', {
        ...comment,
        ...words,
        document_id: `old${n}`,
        body_key: `${n}`.padStart(43, 'k'),
      });
    }
    for (let n = 0; n < READERS; n += 1) {
      insert('up_users', {
        ...reader,
        document_id: `reader${n}`,
        username: n % 100 === 0 ? `Alike ${n < 300 ? 'ONE' : 'two'}` : `Quill ${n}`,
        username_key: null,
        username_claim: null,
        email: `R${n}@Example.org`,
      });
    }
  })();
  database.close();
};

const count = (sql: string): number => {
  const database = new Database(file(), { readonly: true });
  const { total } = database.prepare(`select count(*) as total from ${sql}`).get() as {
    total: number;
  };
  database.close();
  return total;
};

const left = () =>
  count("comments where body_key not like '2.%'") + count('up_users where username_key is null');

beforeAll(async () => {
  const folder = path.join(scratchFolder(), `older-keys-${process.pid}`);
  fs.mkdirSync(folder, { recursive: true });
  environment = {
    ...environmentOf({ port: await freePort(), folder }),
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
  };
  instance = await startInstance(environment);
  ({ slug } = await openNewsroom(instance));
  ({ token: jwt } = await registerReader(instance));
  await post(instance, `/api/articles/${slug}/comments`, { data: { body: 'The first' } }, jwt);
  await instance.stop();
  writeOldRows();
}, 120_000);

afterAll(() => instance.stop());

it('is brought over, also when it is killed in between, and says so in the log', async () => {
  instance = await startInstance(environment);
  await delay(150);
  await instance.kill();

  instance = await startInstance(environment);
  expect((await ask(instance, `/api/articles/${slug}`)).status).toBe(200);
  for (let times = 0; times < 200 && left() > 0; times += 1) await delay(50);
  expect(left()).toBe(0);
  expect(instance.log()).toMatch(
    /Keys of comments: \d+ renewed|Names of Readers: \d+ have their key/,
  );
  // Of the alike one each has the claim.
  expect(count('up_users where username_claim is null')).toBe(READERS / 100 - 2);
  expect(count('up_users where email <> lower(email)')).toBe(0);
}, 120_000);

it('knows what was said and who has a name', async () => {
  const again = { data: { body: 'OLD words, number 7' } };
  expect((await post(instance, `/api/articles/${slug}/comments`, again, jwt)).status).toBe(409);
  const named = {
    username: 'quill 7',
    email: 'new@example.org',
    password: 'correct horse battery',
  };
  expect((await post(instance, '/api/auth/local/register', named)).status).toBe(400);
});
