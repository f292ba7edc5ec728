import { LRUCache } from 'lru-cache';

/** The part of a better-sqlite3 connection through which all statements go. */
export interface Preparing {
  prepare(sql: string): object;
}

/** More than Strapi's and Foreword's own together; lists of many lengths make some more. */
const KEPT = 300;

/**
 * Has a connection keep what it has compiled. The same statements come again and again, and compiling
 * one with a few joins takes SQLite as long as running it; knex has each compiled anew every time.
 * SQLite itself compiles them again when a table has changed.
 */
export const keepStatements = (connection: Preparing): void => {
  const prepare = connection.prepare.bind(connection);
  const kept = new LRUCache<string, object>({ max: KEPT });

  connection.prepare = (sql) => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = prepare(sql);
    kept.set(sql, statement);
    return statement;
  };
};
