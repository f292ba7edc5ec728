import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import type { Knex } from 'knex';

import { keepStatements } from '../environment/kept-statements';
import { inTransaction, isPostgres, sqliteFile } from './database';

/** What a `?` of a statement stands for. */
export type Binding = string | number | boolean | Date | null | readonly number[];

type Row = Record<string, unknown>;

/** Statements are few, but for lists of many lengths. */
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
  if (strapi.db.inTransaction()) return inTransaction((trx) => rowsIn<Result>(trx, sql, bindings));
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

/**
 * Runs such a statement on a transaction's own connection, one that writes too: with `returning`, the
 * rows it has written come back. It passes by knex, which takes longer to hand a short statement on than
 * SQLite to carry it out.
 */
export const rowsIn = async <Result extends object>(
  trx: Knex.Transaction,
  sql: string,
  bindings: readonly Binding[],
): Promise<Result[]> => {
  if (trx.isCompleted()) throw new Error('This transaction is over.');
  const { client } = trx;
  client.emit('query', { sql, bindings });
  try {
    const connection = await client.acquireConnection();
    const run = isPostgres() ? runInPostgres : runInSqlite;
    return (await run(connection, sql, bindings)) as Result[];
  } catch (error) {
    client.emit('query-error', error, { sql, bindings });
    throw error;
  }
};

/** Inserts a row, and tells its id. @param row by column; the columns of a table are always the same */
export const insertRow = async (
  trx: Knex.Transaction,
  table: string,
  row: Readonly<Record<string, Binding>>,
): Promise<number> => {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  const sql = `insert into ${table} (${columns.join(', ')}) values (${places}) returning id`;
  const [inserted] = await rowsIn<{ id: number }>(trx, sql, Object.values(row));
  if (!inserted) throw new Error(`No row was inserted into ${table}.`);
  return inserted.id;
};

/** Lets go of what `readRows` opened. */
export const closeReader = (): void => {
  reader?.close();
  reader = undefined;
};

const openReader = (strapi: Core.Strapi): Reader => {
  if (isPostgres()) return postgresReader(strapi);
  const file = sqliteFile();
  return file === undefined ? unpreparedReader(strapi) : sqliteReader(file);
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
    read: (sql, bindings) => runInSqlite(database, sql, bindings),
    close: () => {
      database.close();
    },
  };
};

const runInSqlite = (database: Database.Database, sql: string, bindings: readonly Binding[]) => {
  const statement = database.prepare<(string | number | null)[], Row>(sql);
  const values = bindings.map(asInSqlite);
  if (statement.reader) return statement.all(...values);
  statement.run(...values);
  return [];
};

/** As knex stores them: moments in milliseconds, true as 1. */
const asInSqlite = (binding: Binding): string | number | null => {
  if (binding instanceof Date) return binding.getTime();
  if (typeof binding === 'boolean') return Number(binding);
  return typeof binding === 'object' && binding !== null ? JSON.stringify(binding) : binding;
};

/** The part of a connection of `pg` that runs a statement. */
interface PostgresConnection {
  query: (statement: Named & { values: Binding[] }) => Promise<{ rows: Row[] }>;
}

const postgresReader = (strapi: Core.Strapi): Reader => {
  const { client } = strapi.db.connection;
  return {
    read: async (sql, bindings) => {
      const connection = await client.acquireConnection();
      try {
        return await runInPostgres(connection, sql, bindings);
      } finally {
        await client.releaseConnection(connection);
      }
    },
    close: () => undefined,
  };
};

/** The first so many keep their names: a connection has no end of them else, and forgets none. */
const named = new Map<string, Named>();

interface Named {
  name?: string;
  text: string;
}

/** A statement by name, which PostgreSQL plans once for each connection of the pool. */
const runInPostgres = async (
  connection: PostgresConnection,
  sql: string,
  bindings: readonly Binding[],
): Promise<Row[]> => {
  const statement = named.get(sql) ?? nameOf(sql);
  return (await connection.query({ ...statement, values: [...bindings] })).rows;
};

const nameOf = (sql: string): Named => {
  let place = 0;
  const text = sql.replace(/\?/g, () => `$${(place += 1)}`);
  if (named.size >= MOST_STATEMENTS) return { text };
  const statement = { name: `foreword_${named.size}`, text };
  named.set(sql, statement);
  return statement;
};

/** The drivers wrap rows in their own ways. */
const rowsOf = (result: Row[] | { rows: Row[] }): Row[] =>
  Array.isArray(result) ? result : result.rows;
