import { execFileSync } from 'node:child_process';
import path from 'node:path';

import type { SourceRecord } from '../../src/import/records';
import { type Database, onPostgres, onSqlite } from '../helpers/durability/databases';
import { findHalves } from '../helpers/durability/half-written';
import { runImportCommand, writeRecords } from '../helpers/durability/import-command';
import { dumpImport } from '../helpers/durability/import-dump';
import { aComment, anArticle, anAuthor, aNote, aSite, aTopic, aUser } from '../helpers/import';
import { scratchFolder } from '../helpers/scratch';

/** How often it is killed in each database. */
const KILLS = Number(process.env.FOREWORD_TEST_KILLS ?? 2);

/** In milliseconds: each start of the command takes seconds. */
const PATIENCE = 120_000 + KILLS * 60_000;

const ARTICLES = 200;
const COMMENTS = 12;

const site = aSite();

/** Some come before what they belong to, and link to what comes later. */
const records: SourceRecord[] = [
  site,
  ...['a', 'b'].map((id) => anAuthor(id)),
  aUser('u'),
  ...Array.from({ length: ARTICLES }, (_one, index): SourceRecord[] => {
    const id = String(index);
    const early = aComment(`${id}-early`, String(index + 1), { email: 'early@example.org' });
    return [
      anArticle(id, {
        slug: `slug-${id}`,
        formerSlugs: [`old-${id}`],
        authors: ['a', 'b'],
        topics: ['t'],
        addresses: [`/${id}/`],
        body: `Words and [a link](${site.id}/${(index + 7) % ARTICLES}/).`,
      }),
      aNote(`n${id}`, id),
      ...(index + 1 < ARTICLES ? [early] : []),
      ...Array.from({ length: COMMENTS }, (_comment, place) =>
        aComment(`${id}-${place}`, id, {
          parent: place === 0 ? null : `${id}-${place % 3 === 0 ? place + 1 : place - 1}`,
          user: place === 4 ? 'u' : null,
          createdAt: new Date(Date.UTC(2015, 0, 1, 0, index, place)),
        }),
      ),
    ];
  }).flat(),
  aTopic('t'),
];

const file = path.join(scratchFolder(), `killed-import-${process.pid}.jsonl`);

const say = (command: string, { environment }: Database, ...args: string[]): string =>
  execFileSync(process.execPath, [`dist/src/commands/${command}.js`, ...args], {
    cwd: path.resolve(__dirname, '..', '..'),
    env: { ...environment, PORT: '1337' },
    encoding: 'utf8',
  });

describe.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])('on %s', (_name, open) => {
  it(
    'an import that is killed again and again ends where one that is left alone does',
    async () => {
      writeRecords(file, records);
      const [whole, killed] = [await open(71), await open(72)];
      const { code, duration, output } = await runImportCommand({ ...whole, file });
      expect([code, code === 0 ? '' : output]).toEqual([0, '']);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const killAfter = Math.random() * (duration / 2);
        const { code: ended, output: said } = await runImportCommand({
          ...killed,
          file,
          killAfter,
        });
        expect([null, 0]).toContain(ended);
        expect(said).not.toMatch(/error/i);
      }
      expect((await runImportCommand({ ...killed, file })).code).toBe(0);

      expect(await dumpImport(killed.query)).toEqual(await dumpImport(whole.query));
      expect(await findHalves(killed.query)).toEqual([]);
      expect(killed.check()).toEqual([]);
      expect(say('recount', killed)).toContain('Every count was right.');
      expect(say('rederive', killed, '--dry-run')).toContain('Everything is as it would be');
    },
    PATIENCE,
  );
});
