import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { now } from '../clock';
import { clientOf } from './knex-client';

/** What Strapi hands to the code of a transaction; its own types say `any`. */
interface TransactionScope {
  trx: Knex.Transaction;
  onCommit: (work: () => void) => void;
}

/**
 * Runs statements in the current transaction (the Document Service opens one for every call), or in a new one
 * where there is none.
 */
export const inTransaction = <Result>(work: (trx: Knex.Transaction) => Promise<Result>) =>
  strapi.db.transaction(({ trx }: TransactionScope) => work(trx)) as Promise<Result>;

/**
 * Runs statements that only read: in the current transaction, so that they see its writes, or else without
 * one, which saves `begin` and `commit`.
 */
export const withConnection = <Result>(work: (knex: Knex) => Promise<Result>): Promise<Result> =>
  strapi.db.inTransaction() ? inTransaction(work) : work(strapi.db.connection);

/** Calls `work` once the current transaction has been committed, or at once where there is none. */
export const afterCommit = (work: () => void): void => {
  if (!strapi.db.inTransaction()) {
    work();
    return;
  }
  void strapi.db.transaction(({ onCommit }: TransactionScope) => {
    onCommit(work);
  });
};

/**
 * Of SQLite: a number that is another once another process has written. Asked on the connection that writes, past knex, which
 * would count it as a statement.
 */
export const dataVersion = async (): Promise<number> => {
  const client = clientOf<SqliteVersions>(strapi.db.connection);
  const connection = await client.acquireConnection();
  try {
    return Number(connection.pragma('data_version', { simple: true }));
  } finally {
    await client.releaseConnection(connection);
  }
};

interface SqliteVersions {
  pragma(statement: string, options: { simple: true }): unknown;
}

/** Otherwise the database is SQLite. */
export const isPostgres = (): boolean => strapi.db.dialect.client === 'postgres';

/** The SQL that locks the rows of a `select` until the transaction ends. SQLite has one writer at a time anyway. */
export const forUpdate = (): string => (isPostgres() ? 'for no key update' : '');

/** The path of the SQLite file; undefined for PostgreSQL and for an in-memory database. */
export const sqliteFile = (): string | undefined => {
  if (isPostgres()) return undefined;
  const filename: string = strapi.config.get('database.connection.connection.filename');
  return filename === ':memory:' ? undefined : filename;
};

/**
 * The SQL condition that a column's value is in the result of a correlated select with `order by` and
 * `limit`. It has a form of its own for each database, which does not use its index for the other's.
 */
export const inSubquery = (select: string): string =>
  isPostgres() ? `= any (array(${select}))` : `in (${select})`;

/** A new document id, from the generator Strapi itself uses for this content type. */
export const newDocumentId = (uid: UID.ContentType): string => {
  const { documentId } = strapi.db.metadata.get(uid).attributes;
  const generate: unknown = documentId && 'default' in documentId ? documentId.default : undefined;
  if (!isGenerator(generate)) throw new Error(`${uid} has no generated document id`);
  return generate();
};

const isGenerator = (value: unknown): value is () => string => typeof value === 'function';

/** The columns that every new row of a content type without draft & publish needs. */
export const newRow = (uid: UID.ContentType) => {
  const at = now();
  return { document_id: newDocumentId(uid), created_at: at, updated_at: at, published_at: at };
};

/** A date as the database drivers return it: milliseconds from SQLite, a Date from PostgreSQL. */
export const dateOf = (value: Date | number | string | null | undefined): Date | null =>
  value === null || value === undefined ? null : new Date(value);

/** Whether a write failed because a row that it refers to does not exist, or no longer. */
export const isForeignKeyViolation = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return code === '23503' || code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
};
