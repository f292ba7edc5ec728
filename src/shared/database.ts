import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

/**
 * Runs statements in the transaction that is already under way (the Document Service opens one for
 * every call), or else in one of their own.
 */
export const inTransaction = <Result>(work: (trx: Knex.Transaction) => Promise<Result>) =>
  strapi.db.transaction(({ trx }) => work(trx)) as Promise<Result>;

/**
 * Runs statements that only read: in the transaction that is under way, so that they see its writes,
 * or else in none, so that they cost no more than themselves.
 */
export const reading = <Result>(work: (knex: Knex) => Promise<Result>): Promise<Result> =>
  strapi.db.inTransaction() ? inTransaction(work) : work(strapi.db.connection);

/** Does something once the transaction under way has been committed, or at once where there is none. */
export const afterCommit = (work: () => void): void => {
  if (!strapi.db.inTransaction()) {
    work();
    return;
  }
  void strapi.db.transaction(({ onCommit }) => {
    onCommit(work);
  });
};

/** Else it is SQLite. */
export const isPostgres = (): boolean => strapi.db.dialect.client === 'postgres';

/** Where the SQLite file is; undefined for PostgreSQL, and for a database in memory alone. */
export const sqliteFile = (): string | undefined => {
  if (isPostgres()) return undefined;
  const filename: string = strapi.config.get('database.connection.connection.filename');
  return filename === ':memory:' ? undefined : filename;
};

/**
 * Says that a column holds one of what an ordered and limited select finds for the row that it is joined
 * to. Each database finds those by their index only when it is told in its own words.
 */
export const among = (select: string): string =>
  isPostgres() ? `= any (array(${select}))` : `in (${select})`;

/** A new document id, from the generator Strapi itself uses for this content type. */
export const newDocumentId = (uid: UID.ContentType): string => {
  const { documentId } = strapi.db.metadata.get(uid).attributes;
  const generate: unknown = documentId && 'default' in documentId ? documentId.default : undefined;
  if (typeof generate !== 'function') throw new Error(`${uid} has no generated document id`);
  return String(generate());
};

/** The columns every row of a content type without draft & publish carries. */
export const newRow = (uid: UID.ContentType) => {
  const now = new Date();
  return { document_id: newDocumentId(uid), created_at: now, updated_at: now, published_at: now };
};

/** A moment as the database drivers give it: milliseconds from SQLite, a Date from PostgreSQL. */
export const dateOf = (value: Date | number | string | null | undefined): Date | null =>
  value === null || value === undefined ? null : new Date(value);

/** Whether a write failed because what it points at has been deleted meanwhile. */
export const isGone = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return code === '23503' || code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
};
