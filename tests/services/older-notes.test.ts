import { setTimeout as delay } from 'node:timers/promises';

import knex, { type Knex } from 'knex';

import { onPostgres, onSqlite } from '../helpers/durability/databases';
import { startInstance } from '../helpers/instance';
import { ask, deskToken, openNewsroom, post } from '../helpers/newsroom';

/**
 * A database of a version in which notes did not know when they were first published, nor what replaced them: that is
 * filled after the start, while requests are answered.
 */

const NOTES = 1_000;
const BULK_DAY = '2024-05-06T07:08:09.000Z';

const connect = ({ DATABASE_URL, DATABASE_FILENAME, ...environment }: NodeJS.ProcessEnv): Knex =>
  environment.DATABASE_CLIENT === 'postgres'
    ? knex({ client: 'pg', connection: DATABASE_URL })
    : knex({
        client: 'better-sqlite3',
        connection: { filename: String(DATABASE_FILENAME) },
        useNullAsDefault: true,
      });

/** What the earlier version had, and many published notes more, which have no history. */
const forget = async (environment: NodeJS.ProcessEnv, note: string): Promise<void> => {
  const database = connect(environment);
  await database.raw('drop index editor_notes_newest_idx');
  await database.raw('alter table editor_notes drop column first_published_at');
  await database.raw('alter table articles drop column last_corrected_at');
  await database.raw('alter table articles drop column show_changes');
  await database.schema.dropTable('editor_notes_superseded_by_lnk');
  await database('strapi_database_schema').delete();
  const row = await database('editor_notes')
    .where({ document_id: note })
    .whereNotNull('published_at')
    .first<{ id?: number }>();
  delete row.id;
  const at = environment.DATABASE_CLIENT === 'postgres' ? BULK_DAY : Date.parse(BULK_DAY);
  const bulk = Array.from({ length: NOTES }, (_each, n) => ({
    ...row,
    document_id: `old${n}`,
    published_at: at,
  }));
  await database.batchInsert('editor_notes', bulk, 20);
  await database.destroy();
};

it.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])(
  'a database on %s gets the dates of notes and what follows from them, also when it is killed in between',
  async (_name, open) => {
    const { environment, query } = await open(23);
    const settings = { ...environment, LOG_LEVEL: 'info' };
    let instance = await startInstance(settings);
    const { slug, adminToken } = await openNewsroom(instance);
    const token = await deskToken(instance, adminToken);
    const { documentId } = (await ask(instance, `/api/articles/${slug}`)).body.data;
    const write = async (fields: object): Promise<string> => {
      const data = {
        article: documentId,
        kind: 'correction',
        body: 'The year was 1911.',
        ...fields,
      };
      return (await post(instance, '/api/editor-notes', { data }, token)).body.data.documentId;
    };
    const first = await write({});
    const second = await write({ kind: 'clarification', supersedes: first });
    const third = await write({ kind: 'update' });
    const dates = async (): Promise<Record<string, string>> => {
      const { body } = await ask(instance, `/api/editor-notes?sort=id&pagination[pageSize]=10`);
      return Object.fromEntries(
        body.data.map((note: { documentId: string; firstPublishedAt: string }) => [
          note.documentId,
          note.firstPublishedAt,
        ]),
      );
    };
    const before = await dates();
    // Published again: the date of this publication is not that of the first one.
    const again = { method: 'PUT', token, body: { data: { body: 'The year was 1912.' } } };
    await ask(instance, `/api/editor-notes/${second}`, again);
    await instance.stop();
    await forget(environment, third);

    const left = async (): Promise<number> => {
      const sql =
        'select count(*) as total from editor_notes where published_at is not null and first_published_at is null';
      const [row] = await query<{ total: number | string }>(sql);
      return Number(row?.total);
    };
    instance = await startInstance(settings);
    try {
      while ((await left()) > NOTES) await delay(5);
      await instance.kill();
      expect(await left()).toBeGreaterThan(0);

      instance = await startInstance(settings);
      expect((await ask(instance, `/api/articles/${slug}`)).status).toBe(200);
      for (let times = 0; times < 400 && (await left()) > 0; times += 1) await delay(50);
      expect(await left()).toBe(0);
      expect(instance.log()).toMatch(/Dates of notes: \d+ filled, at row \d+/);
      await delay(200);

      const now = await dates();
      for (const note of [first, second, third]) {
        // The version is written a moment after the row.
        const difference = Date.parse(now[note] ?? '') - Date.parse(before[note] ?? '');
        expect([note, Math.abs(difference) < 1_000]).toEqual([note, true]);
      }
      const page = (await ask(instance, `/api/articles/${slug}`)).body.data;
      expect(page.lastCorrectedAt).toBe(now[second]);
      expect(page.notes[0]).toMatchObject({
        documentId: first,
        supersededBy: { documentId: second },
      });
      const bulk = await query<{ day: string | number }>(
        `select first_published_at as day from editor_notes where document_id = 'old1'`,
      );
      expect(bulk.map(({ day }) => new Date(day).toISOString())).toEqual([BULK_DAY]);
    } finally {
      await instance.stop();
    }
  },
  180_000,
);
