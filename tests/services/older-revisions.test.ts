import knex, { type Knex } from 'knex';

import { onPostgres, onSqlite } from '../helpers/durability/databases';
import { type Instance, startInstance } from '../helpers/instance';
import { ask, openNewsroom } from '../helpers/newsroom';

/** A database of a version that knew no revisions: all that is in it has the first one from the start on. */

const TABLES = ['articles', 'editor_notes'];
const ARTICLES = '/content-manager/collection-types/api::article.article';

const connect = ({ DATABASE_URL, DATABASE_FILENAME, ...environment }: NodeJS.ProcessEnv): Knex =>
  environment.DATABASE_CLIENT === 'postgres'
    ? knex({ client: 'pg', connection: DATABASE_URL })
    : knex({
        client: 'better-sqlite3',
        connection: { filename: String(DATABASE_FILENAME) },
        useNullAsDefault: true,
      });

/** What the earlier version had: no such columns, and a note of its tables without them. */
const forget = async (environment: NodeJS.ProcessEnv): Promise<void> => {
  const database = connect(environment);
  for (const table of TABLES) {
    await database.schema.alterTable(table, (columns) => {
      columns.dropColumns('revision', 'saved_by');
    });
  }
  await database('strapi_database_schema').delete();
  await database.destroy();
};

it.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])(
  'a database on %s gets them at its start',
  async (_name, open) => {
    const { environment, query } = await open(17);
    let instance: Instance = await startInstance(environment);
    const { slug, adminToken } = await openNewsroom(instance);
    await instance.stop();
    await forget(environment);

    instance = await startInstance(environment);
    try {
      const rows = await query<{ revision: number }>('select revision from articles');
      expect(rows).toEqual([{ revision: 1 }, { revision: 1 }]);
      const { documentId, revision } = (await ask(instance, `/api/articles/${slug}`)).body.data;
      expect(revision).toBe(1);

      const save = (body: object) =>
        ask(instance, `${ARTICLES}/${documentId}`, { method: 'PUT', token: adminToken, body });
      expect((await save({ title: 'Seen again', revision: 1 })).body.data.revision).toBe(2);
      expect((await save({ title: 'Seen too late', revision: 1 })).status).toBe(409);
    } finally {
      await instance.stop();
    }
  },
  120_000,
);
