import { databaseClient, databaseFilename, type Environment, valueOf } from '../env';
import { beginImmediately } from './begin-immediately';
import type { StatementSource } from './statement-cache';

/** A connection of better-sqlite3, as the pool's `afterCreate` is handed it. */
export interface SqliteConnection extends StatementSource {
  inTransaction: boolean;
  exec(sql: string): unknown;
  pragma(statement: string): unknown;
}

/**
 * With WAL, reads continue during a write. With NORMAL, no acknowledged write is lost when the process is
 * killed (the page cache is the kernel's); a power cut may lose the last ones, but never corrupts the file.
 * Source: https://www.sqlite.org/pragma.html#pragma_synchronous
 */
const SQLITE_PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'wal_autocheckpoint = 16384', // 64 MiB, in pages; see `src/lib/database/checkpoints`
  'busy_timeout = 5000',
  'temp_store = MEMORY',
  'cache_size = -65536', // 64 MiB, in KiB
];

/**
 * Strapi's `database.connection` for this environment.
 *
 * @param prepare called with each new connection to SQLite
 */
export const databaseConnection = (
  env: Environment,
  prepare: (connection: SqliteConnection) => void,
) =>
  databaseClient(env) === 'postgres'
    ? {
        client: 'postgres',
        connection: { connectionString: valueOf(env, 'DATABASE_URL') },
        pool: { min: 0, max: 10 },
        acquireConnectionTimeout: 10_000,
      }
    : {
        client: 'sqlite',
        connection: { filename: databaseFilename(env) },
        useNullAsDefault: true,
        pool: {
          min: 1,
          max: 1,
          afterCreate: (
            connection: SqliteConnection,
            done: (error: unknown, connection: unknown) => void,
          ) => {
            try {
              for (const statement of SQLITE_PRAGMAS) connection.pragma(statement);
              beginImmediately(connection);
              prepare(connection);
              done(null, connection);
            } catch (error) {
              done(error, connection);
            }
          },
        },
      };
