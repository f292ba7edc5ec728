import fs from 'node:fs';
import path from 'node:path';

import { comment, item, wxr } from '../../src/import/sources/wordpress/wxr.fixture';
import { runCommand } from '../helpers/commands';
import { type Database, onPostgres, onSqlite } from '../helpers/durability/databases';
import { runImportCommand, writeRecords } from '../helpers/durability/import-command';
import { aComment, aSite } from '../helpers/import';
import { type Instance, startInstance } from '../helpers/instance';
import { scratchFolder } from '../helpers/scratch';

/** Nothing is kept or told of what a site knows about who has written there, but names and what they wrote. */

/** What stands in the files, and nowhere else. */
const PLANTED = ['secret.example', '203.0.113.77', 'Planted-Agent', 'planted-meta'];

let server: Instance | undefined;

afterEach(async () => {
  await server?.kill();
  server = undefined;
});

const planted = (id: number, given: Readonly<Record<string, string>> = {}): string =>
  comment(id, {
    comment_author_email: `writer${id}@secret.example`,
    comment_author_IP: '203.0.113.77',
    comment_author_url: 'https://secret.example/me',
    comment_agent: 'Planted-Agent/1.0',
    commentmeta:
      '<wp:meta_key>akismet_history</wp:meta_key><wp:meta_value>planted-meta</wp:meta_value>',
    ...given,
  });

const blog = wxr(
  item(
    1,
    {},
    planted(1),
    planted(2, { comment_approved: '0' }),
    planted(3, { comment_approved: 'spam' }),
    planted(4, { comment_approved: 'trash' }),
    planted(5, { comment_type: 'pingback' }),
    planted(6, { comment_author: 'writer6@secret.example' }),
    planted(7, { comment_content: '' }),
    planted(1),
  ),
  item(2, { post_type: 'page' }, planted(8)),
);

/** All that a database holds, as text. */
const contentOf = async ({ environment, query }: Database): Promise<string> => {
  const file = environment.DATABASE_FILENAME;
  if (environment.DATABASE_CLIENT === 'sqlite' && file !== undefined)
    return [file, `${file}-wal`]
      .filter((name) => fs.existsSync(name))
      .map((name) => fs.readFileSync(name, 'latin1'))
      .join('');
  const tables = await query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push(await query(`select * from "${name}"`));
  return JSON.stringify(rows);
};

it.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('after an import to %s', async (_name, open) => {
  const database = await open(95);
  const environment = { ...database.environment, PORT: '1337' };
  const [file, records] = ['planted.xml', 'planted.jsonl'].map((name) =>
    path.join(scratchFolder(), `${process.pid}-${name}`),
  );
  const report = `${file}.report.json`;
  fs.writeFileSync(String(file), blog);
  writeRecords(String(records), [
    aSite(),
    aComment('1', 'missing', { email: 'waiting@secret.example', authorName: 'Waiting Writer' }),
  ]);

  const said = [
    await runCommand(environment, 'import', ['wordpress', String(file), '--dry-run']),
    await runCommand(environment, 'import', ['wordpress', String(file), '--report', report]),
  ].map(({ out }) => out);
  const { output } = await runImportCommand({ environment, file: String(records) });
  server = await startInstance(environment);
  const answer = await fetch(`${server.url}/api/articles/post-1/comments`);
  const texts = {
    ...{ dryRun: said[0] ?? '', printed: said[1] ?? '', waiting: output },
    ...{ report: fs.readFileSync(report, 'utf8'), answer: await answer.text() },
    database: await contentOf(database),
  };
  expect(texts.answer).toContain('Words of comment 1.');
  expect(texts.database).toContain('Words of comment 3.');
  expect(texts.database).toContain('Waiting Writer');
  for (const [place, text] of Object.entries(texts)) {
    expect([place, PLANTED.filter((one) => text.includes(one))]).toEqual([place, []]);
  }
});
