import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';
import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';

import { cacheStatements } from './statement-cache';
import { inTransaction, isPostgres, sqliteFile } from './database';
import { clientOf } from './knex-client';

/** The value of a `?` in a statement. */
export type Binding =
  string | number | boolean | Date | null | readonly number[] | readonly string[];

type Row = Record<string, unknown>;

/** Foreword has few statements; lists of different lengths make some of them several. */
const MAX_STATEMENTS = 300;

/** Statements of which it is known how often they have been run. */
const MAX_REMEMBERED = 1_000;

const RUNS_UNTIL_NAMED = 3;

/** Runs statements outside of transactions; made for the first one. */
let runner: Runner | undefined;

interface Runner {
  run: (sql: string, bindings: readonly Binding[]) => Row[] | Promise<Row[]>;
  close: () => void;
}

/**
 * The rows of a read in plain SQL: for what knex's builder cannot express, and for reads so frequent that
 * building the statement each time would take longer than running it. The database prepares it once. Inside a
 * transaction it sees that transaction's writes; outside, all that has been committed.
 *
 * @param bindings one for each `?`
 */
export const queryPrepared = async <Result extends object>(
  sql: string,
  bindings: readonly Binding[],
): Promise<Result[]> => {
  if (strapi.db.inTransaction())
    return inTransaction((trx) => queryInTransaction<Result>(trx, sql, bindings));
  // knex emits these events for its own statements; whatever counts or logs statements listens to them.
  const { connection } = strapi.db;
  connection.emit('query', { sql, bindings });
  try {
    return (await (runner ??= createRunner(strapi)).run(sql, bindings)) as Result[];
  } catch (error) {
    connection.emit('query-error', error, { sql, bindings });
    throw error;
  }
};

/**
 * Runs a prepared statement on a transaction's own connection. It may write; with `returning`, the result is
 * the written rows. It bypasses knex, which takes longer for a short statement than SQLite itself.
 */
export const queryInTransaction = async <Result extends object>(
  trx: Knex.Transaction,
  sql: string,
  bindings: readonly Binding[],
): Promise<Result[]> => {
  if (trx.isCompleted()) throw new Error('This transaction is over.');
  const client = clientOf(trx);
  client.emit('query', { sql, bindings });
  try {
    return (await runOn(trx, sql, bindings)) as Result[];
  } catch (error) {
    client.emit('query-error', error, { sql, bindings });
    throw error;
  }
};

const runOn = async (
  trx: Knex.Transaction,
  sql: string,
  bindings: readonly Binding[],
): Promise<Row[]> =>
  isPostgres()
    ? runInPostgres(await clientOf<PostgresConnection>(trx).acquireConnection(), sql, bindings)
    : runInSqlite(await clientOf<Database.Database>(trx).acquireConnection(), sql, bindings);

/** Inserts a row and returns its id. @param row by column; the columns of a table are always the same */
export const insertRow = async (
  trx: Knex.Transaction,
  table: string,
  row: Readonly<Record<string, Binding>>,
): Promise<number> => {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  const names = columns.map((name) => `"${name}"`).join(', ');
  const sql = `insert into ${table} (${names}) values (${places}) returning id`;
  const [inserted] = await queryInTransaction<{ id: number }>(trx, sql, Object.values(row));
  if (!inserted) throw new Error(`No row was inserted into ${table}.`);
  return inserted.id;
};

/** Closes the connection that `queryPrepared` has opened; to be called when the server stops. */
export const closePreparedStatements = (): void => {
  runner?.close();
  runner = undefined;
};

const createRunner = (strapi: Core.Strapi): Runner => {
  if (isPostgres()) return postgresRunner(strapi);
  const file = sqliteFile();
  return file === undefined ? unpreparedRunner(strapi) : sqliteRunner(file);
};

/** An in-memory database belongs to one connection: no second one can open it. */
const unpreparedRunner = (strapi: Core.Strapi): Runner => ({
  run: async (sql, bindings) => rowsOf(await strapi.db.connection.raw(sql, [...bindings])),
  close: () => undefined,
});

/**
 * A connection of its own: in WAL mode a reader does not wait for a writer, and better-sqlite3 finishes a
 * statement before anything else happens in this process.
 */
const sqliteRunner = (filename: string): Runner => {
  const database = new Database(filename, { readonly: true, fileMustExist: true });
  database.pragma('cache_size = -65536');
  cacheStatements(database);
  return {
    run: (sql, bindings) => runInSqlite(database, sql, bindings),
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

/** The value as knex stores it: dates in milliseconds, true as 1. */
const asInSqlite = (binding: Binding): string | number | null => {
  if (binding instanceof Date) return binding.getTime();
  if (typeof binding === 'boolean') return Number(binding);
  return typeof binding === 'object' && binding !== null ? JSON.stringify(binding) : binding;
};

/** The part of a connection of `pg` that runs a statement. */
interface PostgresConnection {
  query: (statement: {
    name: string | undefined;
    text: string;
    values: Binding[];
  }) => Promise<{ rows: Row[] }>;
}

const postgresRunner = (strapi: Core.Strapi): Runner => {
  const client = clientOf<PostgresConnection>(strapi.db.connection);
  return {
    run: async (sql, bindings) => {
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

/**
 * Those that were run last. PostgreSQL holds a named statement for as long as its connection lives, so at most
 * MAX_STATEMENTS get a name, and only when they are run again: clients name statements by what they ask for, and must
 * not use the names up with questions that nobody asks twice.
 */
const statementsBySql = new LRUCache<string, Named & { runs: number }>({ max: MAX_REMEMBERED });

interface Named {
  name?: string;
  text: string;
}

let named = 0;

/** Runs a statement by its name, so that PostgreSQL plans it once for each connection of the pool. */
const runInPostgres = async (
  connection: PostgresConnection,
  sql: string,
  bindings: readonly Binding[],
): Promise<Row[]> => {
  const { name, text } = statementOf(sql);
  return (await connection.query({ name, text, values: [...bindings] })).rows;
};

const statementOf = (sql: string): Named => {
  const known = statementsBySql.get(sql) ?? { text: numbered(sql), runs: 0 };
  known.runs += 1;
  if (known.name === undefined && known.runs === RUNS_UNTIL_NAMED && named < MAX_STATEMENTS) {
    named += 1;
    known.name = `foreword_${named}`;
  }
  statementsBySql.set(sql, known);
  return known;
};

/** `?` as PostgreSQL has it. */
const numbered = (sql: string): string => {
  let place = 0;
  return sql.replace(/\?/g, () => `$${(place += 1)}`);
};

/** better-sqlite3 returns an array, pg an object with `rows`. */
const rowsOf = (result: Row[] | { rows: Row[] }): Row[] =>
  Array.isArray(result) ? result : result.rows;
