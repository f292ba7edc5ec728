import type { StatementSource } from './statement-cache';

const BEGIN = /^begin(?: transaction)?;?$/i;

/**
 * Lets transactions of a connection to SQLite begin as writers. A command may write beside the server: a transaction that has
 * read before another process wrote could not write any more, and would fail at once. As a writer it waits for its turn, for as long as
 * `busy_timeout` says. Source: https://www.sqlite.org/lang_transaction.html
 */
export const beginImmediately = (connection: StatementSource): void => {
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (sql) => prepare(BEGIN.test(sql) ? 'BEGIN IMMEDIATE' : sql);
};
