import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { onPostgres, onSqlite } from '../helpers/durability/databases';
import { runImportCommand, writeRecords } from '../helpers/durability/import-command';
import { anArticle, aSite } from '../helpers/import';
import { type Instance, startInstance } from '../helpers/instance';
import { scratchFolder } from '../helpers/scratch';

let server: Instance | undefined;

afterEach(async () => {
  await server?.kill();
  server = undefined;
});

/** In milliseconds: by then what a command has written shows. */
const SHOWN = 1_000;

it.each([
  ['SQLite', onSqlite],
  ['PostgreSQL without Redis', onPostgres],
])('a server on %s answers with what a command has just written', async (_name, open) => {
  const { environment } = await open(81);
  server = await startInstance(environment);
  const { url } = server;
  const titles = async (): Promise<string[]> => {
    const answer = await fetch(`${url}/api/articles?fields[0]=title`);
    const { data } = (await answer.json()) as { data: { title: string }[] };
    return data.map(({ title }) => title);
  };
  const file = path.join(scratchFolder(), `live-import-${process.pid}.jsonl`);
  writeRecords(file, [aSite(), anArticle('1', { title: 'Brought in' })]);
  expect(await titles()).toEqual([]);

  const { code } = await runImportCommand({ environment, file });

  expect(code).toBe(0);
  await delay(SHOWN);
  expect(await titles()).toEqual(['Brought in']);
});
