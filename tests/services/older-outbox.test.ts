import knex, { type Knex } from 'knex';

import { onPostgres, onSqlite } from '../helpers/durability/databases';
import { type Instance, startInstance } from '../helpers/instance';
import { openLive } from '../helpers/live';
import { openNewsroom, registerReader, say } from '../helpers/newsroom';

const connect = ({ DATABASE_URL, DATABASE_FILENAME, ...environment }: NodeJS.ProcessEnv): Knex =>
  environment.DATABASE_CLIENT === 'postgres'
    ? knex({ client: 'pg', connection: DATABASE_URL })
    : knex({
        client: 'better-sqlite3',
        connection: { filename: String(DATABASE_FILENAME) },
        useNullAsDefault: true,
      });

/** What the earlier version had: no such table, and a note of its tables without it. */
const forget = async (database: Knex): Promise<void> => {
  await database.schema.dropTable('foreword_outbox');
  await database('strapi_database_schema').delete();
};

/** Restored from a backup of a PostgreSQL that had come further: its transactions have numbers that are still to come. */
const moveToTheFuture = async (database: Knex): Promise<void> => {
  await database('foreword_outbox').update({ transaction_id: '900000000000' });
};

let instance: Instance;

/** Opens a stream and posts two Comments. @returns of how many Comments the stream was told */
const timesTold = async (slug: string): Promise<number> => {
  const { token } = await registerReader(instance);
  const stream = await openLive(instance.url, slug);
  for (const words of ['Words', 'Later words']) {
    const { body } = await say(instance, slug, token, `${words} of ${token}`);
    await stream.until('comment', { documentId: body.data.documentId });
  }
  stream.close();
  return stream.messages.filter(({ event }) => event === 'comment').length;
};

it.each([
  ['on SQLite', onSqlite, [forget]],
  ['on PostgreSQL', onPostgres, [forget, moveToTheFuture]],
])(
  'a database of an earlier version, or a restored one, tells of events %s',
  async (_name, openDatabase, changes) => {
    const { environment } = await openDatabase(22);
    instance = await startInstance(environment);
    try {
      const { slug } = await openNewsroom(instance);
      expect(await timesTold(slug)).toBe(2);
      for (const change of changes) {
        await instance.stop();
        const database = connect(environment);
        await change(database);
        await database.destroy();
        instance = await startInstance(environment);
        expect(await timesTold(slug)).toBe(2);
      }
    } finally {
      await instance.stop();
    }
  },
  120_000,
);
