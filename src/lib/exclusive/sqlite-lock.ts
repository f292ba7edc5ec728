import Database from 'better-sqlite3';

/**
 * Takes a lock by a transaction in a file of its own beside the database, which stays empty: a lock in the database itself
 * would keep its server from writing.
 *
 * @param filename of the database
 * @returns what releases it; undefined where another process has it
 */
export const lockSqlite = (filename: string, name: string): (() => Promise<void>) | undefined => {
  const lock = new Database(`${filename}-${name}-lock`, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
  return () => {
    lock.close();
    return Promise.resolve();
  };
};
