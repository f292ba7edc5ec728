import fs from 'node:fs';

import Database from 'better-sqlite3';
import { Client } from 'pg';

import { databaseClient, databaseFilename, type Environment, valueOf } from '../lib/env';

/** A database that must not be changed. */
export interface ReadOnlyDatabase {
  /**
   * Rows of a statement that reads.
   *
   * @param sql with `?` for what is bound
   */
  query<Row>(sql: string, bindings: readonly string[]): Promise<Row[]>;
  /** Whether it has this table. */
  hasTable(name: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the database of this environment for reading only. One that is not there yet has no tables. */
export const openReadOnly = (env: Environment): Promise<ReadOnlyDatabase> =>
  databaseClient(env) === 'postgres' ? openPostgres(env) : Promise.resolve(openSqlite(env));

const EMPTY: ReadOnlyDatabase = {
  query: () => Promise.resolve([]),
  hasTable: () => Promise.resolve(false),
  close: () => Promise.resolve(),
};

const openSqlite = (env: Environment): ReadOnlyDatabase => {
  const file = databaseFilename(env);
  if (!fs.existsSync(file)) return EMPTY;
  const database = new Database(file, { readonly: true, fileMustExist: true });
  const hasTable = database.prepare(
    "select 1 from sqlite_master where type = 'table' and name = ?",
  );
  return {
    query: async <Row>(sql: string, bindings: readonly string[]) =>
      database.prepare<string[], Row>(sql).all(...bindings),
    hasTable: async (name) => hasTable.get(name) !== undefined,
    close: async () => {
      database.close();
    },
  };
};

const openPostgres = async (env: Environment): Promise<ReadOnlyDatabase> => {
  const client = new Client({
    connectionString: valueOf(env, 'DATABASE_URL'),
    application_name: 'foreword dry run',
    options: '-c default_transaction_read_only=on',
  });
  await client.connect();
  return {
    async query<Row>(sql: string, bindings: readonly string[]) {
      let place = 0;
      const numbered = sql.replaceAll('?', () => `$${(place += 1)}`);
      return (await client.query(numbered, [...bindings])).rows as Row[];
    },
    async hasTable(name) {
      const { rows } = await client.query<{ name: string | null }>(
        'select to_regclass($1)::text as name',
        [name],
      );
      return rows[0]?.name != null;
    },
    close: () => client.end(),
  };
};
