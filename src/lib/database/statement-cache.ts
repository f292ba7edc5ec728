import { LRUCache } from 'lru-cache';

/** The part of a better-sqlite3 connection that compiles statements. */
export interface StatementSource {
  prepare(sql: string): object;
}

/** More than Strapi and Foreword run; lists of different lengths make some statements several. */
const MAX_STATEMENTS = 300;

/**
 * Makes a connection cache its compiled statements. Compiling one with a few joins takes SQLite as long as
 * running it, and knex compiles each anew every time. When a table has changed, SQLite recompiles the cached
 * ones by itself.
 *
 * @param onReuse called each time a cached statement is used
 */
export const cacheStatements = (
  connection: StatementSource,
  onReuse: () => void = () => undefined,
): void => {
  const prepare = connection.prepare.bind(connection);
  const statements = new LRUCache<string, object>({ max: MAX_STATEMENTS });

  connection.prepare = (sql) => {
    const known = statements.get(sql);
    if (known) {
      onReuse();
      return known;
    }
    const statement = prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
};
