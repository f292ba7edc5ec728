import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

import { keepStatements } from '../environment/kept-statements';
import { inTransaction, isPostgres } from './database';

/** What a `?` of a statement stands for. */
export type Binding = string | number | boolean | Date | null | readonly number[];

type Row = Record<string, unknown>;

/** Statements are few and fixed; their number is bounded all the same. */
const MOST_STATEMENTS = 300;

/** Reads outside of transactions; undefined until the first one. */
let reader: Reader | undefined;

interface Reader {
  read: (sql: string, bindings: readonly Binding[]) => Row[] | Promise<Row[]>;
  close: () => void;
}

/**
 * The rows that a statement in plain SQL finds: for what knex's builder cannot say, and for what is
 * asked so often that building it each time would take longer than running it. The database prepares it
 * once. Inside a transaction it sees that transaction's writes; outside, all that has been committed.
 *
 * @param bindings one for each `?`
 */
export const readRows = async <Result extends object>(
  sql: string,
  bindings: readonly Binding[],
): Promise<Result[]> => {
  if (strapi.db.inTransaction()) {
    return inTransaction(async (trx) => rowsOf(await trx.raw(sql, [...bindings])) as Result[]);
  }
  // As knex does for its own statements: whoever counts, logs or minds them sees these too.
  const { connection } = strapi.db;
  connection.emit('query', { sql, bindings });
  try {
    return (await (reader ??= openReader(strapi)).read(sql, bindings)) as Result[];
  } catch (error) {
    connection.emit('query-error', error, { sql, bindings });
    throw error;
  }
};

/** Lets go of what `readRows` opened. */
export const closeReader = (): void => {
  reader?.close();
  reader = undefined;
};

const openReader = (strapi: Core.Strapi): Reader => {
  if (isPostgres()) return postgresReader(strapi);
  const filename: string = strapi.config.get('database.connection.connection.filename');
  return filename === ':memory:' ? unpreparedReader(strapi) : sqliteReader(filename);
};

/** Nobody else can open a database that is only in one connection's memory. */
const unpreparedReader = (strapi: Core.Strapi): Reader => ({
  read: async (sql, bindings) => rowsOf(await strapi.db.connection.raw(sql, [...bindings])),
  close: () => undefined,
});

/**
 * A connection of its own: in WAL mode a reader waits for no writer, and a statement is over before
 * anything else happens in this process.
 */
const sqliteReader = (filename: string): Reader => {
  const database = new Database(filename, { readonly: true, fileMustExist: true });
  database.pragma('cache_size = -65536');
  keepStatements(database);
  return {
    read: (sql, bindings) =>
      database.prepare<(string | number | null)[], Row>(sql).all(...bindings.map(asInSqlite)),
    close: () => {
      database.close();
    },
  };
};

/** As knex stores them: moments in milliseconds, true as 1. */
const asInSqlite = (binding: Binding): string | number | null => {
  if (binding instanceof Date) return binding.getTime();
  if (typeof binding === 'boolean') return Number(binding);
  return typeof binding === 'object' && binding !== null ? JSON.stringify(binding) : binding;
};

/** Named statements, which PostgreSQL plans once for each connection of the pool. */
const postgresReader = (strapi: Core.Strapi): Reader => {
  const { client } = strapi.db.connection;
  const statements = new LRUCache<string, { name: string; text: string }>({ max: MOST_STATEMENTS });
  let count = 0;
  const statementOf = (sql: string): { name: string; text: string } => {
    const known = statements.get(sql);
    if (known) return known;
    let place = 0;
    const text = sql.replace(/\?/g, () => `$${(place += 1)}`);
    const statement = { name: `foreword_${(count += 1)}`, text };
    statements.set(sql, statement);
    return statement;
  };
  return {
    read: async (sql, bindings) => {
      const connection = await client.acquireConnection();
      try {
        const { rows }: { rows: Row[] } = await connection.query({
          ...statementOf(sql),
          values: [...bindings],
        });
        return rows;
      } finally {
        await client.releaseConnection(connection);
      }
    },
    close: () => undefined,
  };
};

/** The drivers wrap rows in their own ways. */
const rowsOf = (result: Row[] | { rows: Row[] }): Row[] =>
  Array.isArray(result) ? result : result.rows;
