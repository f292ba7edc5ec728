import knex, { type Knex } from 'knex';

import { databaseConnection } from './connection';
import { clientOf } from './knex-client';
import { cacheStatements, type StatementSource } from './statement-cache';

let database: Knex;

beforeEach(async () => {
  const connection = databaseConnection({ DATABASE_FILENAME: ':memory:' }, cacheStatements);
  database = knex({ ...connection, client: 'better-sqlite3' });
  await database.schema.createTable('words', (table) => table.text('word'));
  await database('words').insert({ word: 'lantern' });
});

afterEach(() => database.destroy());

describe('a connection to SQLite', () => {
  const read = (): Promise<object[]> => database('words').select('*');

  it('compiles a statement once, and runs it with new values each time', async () => {
    const named = (word: string): Promise<object[]> => database('words').where({ word });
    expect(await named('lantern')).toEqual([{ word: 'lantern' }]);
    expect(await named('harbour')).toEqual([]);

    const client = clientOf<StatementSource>(database);
    const connection = await client.acquireConnection();
    const sql = 'select * from words where word = ?';
    expect(connection.prepare(sql)).toBe(connection.prepare(sql));
    await client.releaseConnection(connection);
  });

  it('sees the new columns of a table that has changed', async () => {
    expect(await read()).toEqual([{ word: 'lantern' }]);
    await database.schema.alterTable('words', (table) => table.text('language'));
    expect(await read()).toEqual([{ word: 'lantern', language: null }]);
    await database.schema.alterTable('words', (table) => table.dropColumn('language'));
    expect(await read()).toEqual([{ word: 'lantern' }]);
  });

  it('fails for a table that has been dropped', async () => {
    await read();
    await database.schema.dropTable('words');
    // The driver's errors may be of another realm than Jest's.
    const refused = read().then(
      () => 'answered',
      (error: unknown) => String(error),
    );
    expect(await refused).toMatch(/no such table/);
    await database.schema.createTable('words', (table) => table.text('language'));
    expect(await read()).toEqual([]);
  });
});
