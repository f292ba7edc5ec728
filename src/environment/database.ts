import path from 'node:path';

import { type Transacting, undoFailedCommits } from './failed-commits';
import { keepStatements } from './kept-statements';
import { databaseClient, type Environment, valueOf } from './variables';

/** What better-sqlite3 hands to the pool's `afterCreate`. */
interface SqliteHandle extends Transacting {
  pragma(statement: string): unknown;
}

/**
 * WAL lets readers go on while one writes. NORMAL keeps every acknowledged write when the process is
 * killed (the page cache is the kernel's); only a power cut may lose the last ones, never consistency.
 * Source: https://www.sqlite.org/pragma.html#pragma_synchronous
 */
const SQLITE_PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'wal_autocheckpoint = 16384', // 64 MiB, in pages; see `src/shared/checkpoints`
  'busy_timeout = 5000',
  'temp_store = MEMORY',
  'cache_size = -65536', // 64 MiB, in KiB
];

/** Where the SQLite file is: an absolute name as it stands, a relative one from the project's root. */
export const databaseFilename = (env: Environment): string => {
  const filename = valueOf(env, 'DATABASE_FILENAME') ?? '.tmp/data.db';
  return filename === ':memory:' ? filename : path.resolve(process.cwd(), filename);
};

/** Strapi's `database.connection` for this environment. */
export const databaseConnection = (env: Environment) =>
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
          afterCreate: (handle: SqliteHandle, done: (error: unknown, handle: unknown) => void) => {
            try {
              for (const statement of SQLITE_PRAGMAS) handle.pragma(statement);
              undoFailedCommits(handle);
              keepStatements(handle);
              done(null, handle);
            } catch (error) {
              done(error, handle);
            }
          },
        },
      };
