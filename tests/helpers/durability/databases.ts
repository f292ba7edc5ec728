import path from 'node:path';

import openSqlite from 'better-sqlite3';

import { sharedEnvironment } from '../instance';
import { createDatabase, inDatabase, scratchFolder } from '../scratch';
import type { Query } from './facts';

/** A database of a newsroom, and how to look into it past Foreword. */
export interface Database {
  environment: NodeJS.ProcessEnv;
  query: Query;
  /** What the database says of its own files. */
  check: () => string[];
}

export const onSqlite = (newsroom: number): Promise<Database> =>
  Promise.resolve(sqliteIn(scratchFolder(), `killed-${process.pid}-${newsroom}.db`));

export const sqliteIn = (folder: string, name: string): Database => {
  const filename = path.join(folder, name);
  const open = <Result>(work: (database: openSqlite.Database) => Result): Result => {
    const database = openSqlite(filename, { readonly: true });
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    environment: {
      ...sharedEnvironment(''),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: filename,
    },
    query: async <Row>(sql: string) => open((database) => database.prepare(sql).all() as Row[]),
    check: () => {
      const found = open((database) => database.pragma('integrity_check', { simple: true }));
      return found === 'ok' ? [] : [String(found)];
    },
  };
};

export const onPostgres = async (newsroom: number): Promise<Database> => {
  const url = await createDatabase(`killed_${newsroom}`);
  return {
    environment: sharedEnvironment(url),
    query: (sql) => inDatabase(url, sql),
    check: () => [],
  };
};
