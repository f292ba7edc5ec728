import fs from 'node:fs';
import path from 'node:path';

import { emptySite, runCommand } from '../helpers/commands';
import { type Database, onPostgres, onSqlite } from '../helpers/durability/databases';
import { runImportCommand, writeRecords } from '../helpers/durability/import-command';
import { anArticle, aSite, aTopic } from '../helpers/import';
import { type Instance, startInstance } from '../helpers/instance';
import { scratchFolder } from '../helpers/scratch';
import { item, wxr } from '../../src/import/sources/wordpress/wxr.fixture';

/** Dry runs open the database for reading only, and may be run beside a server. */

const FILE = (name: string): string => path.join(scratchFolder(), `${name}-${process.pid}`);

let server: Instance | undefined;

afterEach(async () => {
  await server?.kill();
  server = undefined;
});

/** How many rows each table has. */
const rowsOf = async ({ query }: Database, tables: readonly string[]): Promise<number[]> => {
  const counts: number[] = [];
  for (const table of tables) {
    const [row] = await query<{ n: number | string }>(`select count(*) as n from "${table}"`);
    counts.push(Number(row?.n));
  }
  return counts;
};

const TABLES = [
  ...['articles', 'topics', 'origins', 'slugs', 'versions', 'discussions', 'import_tasks'],
  ...['files', 'up_users', 'redirects', 'strapi_core_store_settings'],
];

const blog = FILE('dry.xml');
const exported = FILE('dry.jsonl');

beforeAll(() => {
  fs.writeFileSync(blog, wxr(item(1)));
});

it.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('of WXR and of an export, beside a server on %s', async (_name, open) => {
  const database = await open(93);
  const environment = { ...database.environment, PORT: '1337' };
  const records = FILE('dry-records.jsonl');
  writeRecords(records, [aSite(), aTopic('t'), anArticle('1', { topics: ['t'] })]);
  expect((await runImportCommand({ environment, file: records })).code).toBe(0);
  server = await startInstance(environment);
  const { code, out } = await runCommand(environment, 'export', ['json', exported]);
  expect([code, code === 0 ? '' : out]).toEqual([0, '']);
  const before = await rowsOf(database, TABLES);

  const [ofWxr, ofExport] = [
    await runCommand(environment, 'import', ['wordpress', blog, '--dry-run']),
    await runCommand(environment, 'import', ['json', exported, '--dry-run']),
  ];
  expect([ofWxr.code, ofExport.code]).toEqual([0, 0]);
  expect(ofWxr.out).toContain('Nothing was written.');
  expect(ofWxr.out).toMatch(/^article: 1 created$/m);
  expect(ofExport.out).toContain('Nothing was written.');
  expect(ofExport.out).toMatch(/^api::article\.article: 1 there$/m);
  expect(ofExport.out).toMatch(/^api::topic\.topic: 1 there$/m);
  expect(await rowsOf(database, TABLES)).toEqual(before);
  expect((await fetch(`${server.url}/api/articles`)).status).toBe(200);

  // Elsewhere, where there is no database yet, none is made.
  const empty = await emptySite('sqlite');
  const dry = await runCommand(empty, 'import', ['json', exported, '--dry-run']);
  expect(dry.out).toMatch(/^api::article\.article: 1 created$/m);
  expect(fs.existsSync(String(empty.DATABASE_FILENAME))).toBe(false);
});
