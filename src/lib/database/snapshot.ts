import Database from 'better-sqlite3';

import { isPostgres, sqliteFile } from './database';
import { clientOf } from './knex-client';
import type { Binding } from './prepared-statements';

type Row = Record<string, unknown>;

/** Reads rows as they were when the snapshot began. @param sql with a `?` for each value */
export type SnapshotQuery = (sql: string, bindings: readonly Binding[]) => Promise<Row[]>;

/**
 * Reads in one transaction on a connection of its own: all of it sees the database as it was at the first read, while others
 * write.
 */
export const withSnapshot = async <Result>(
  work: (query: SnapshotQuery) => Promise<Result>,
): Promise<Result> => (isPostgres() ? inPostgres(work) : inSqlite(work));

const inSqlite = async <Result>(
  work: (query: SnapshotQuery) => Promise<Result>,
): Promise<Result> => {
  const file = sqliteFile();
  if (file === undefined) throw new Error('A database in memory has no snapshots.');
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    database.exec('begin');
    return await work((sql, bindings) =>
      Promise.resolve(database.prepare<unknown[], Row>(sql).all(...bindings)),
    );
  } finally {
    database.close();
  }
};

/** The part of a connection of `pg` that is used here. */
interface Connection {
  query: (text: string, values?: readonly unknown[]) => Promise<{ rows: Row[] }>;
}

const inPostgres = async <Result>(
  work: (query: SnapshotQuery) => Promise<Result>,
): Promise<Result> => {
  const client = clientOf<Connection>(strapi.db.connection);
  const connection = await client.acquireConnection();
  try {
    await connection.query('begin isolation level repeatable read read only');
    return await work(async (sql, bindings) => {
      let place = 0;
      const numbered = sql.replaceAll('?', () => `$${(place += 1)}`);
      return (await connection.query(numbered, bindings)).rows;
    });
  } finally {
    await connection.query('rollback');
    await client.releaseConnection(connection);
  }
};
