import type { Knex } from 'knex';

import { isPostgres } from './database';
import { type Binding, insertRow, queryInTransaction } from './prepared-statements';

/** A statement of PostgreSQL takes 65,535 values. */
const MOST_VALUES = 20_000;

type Row = Readonly<Record<string, Binding>>;

/**
 * Inserts many rows with the same columns.
 *
 * @returns their ids, in the order of the rows
 */
export const insertRows = async (
  trx: Knex.Transaction,
  table: string,
  rows: readonly Row[],
): Promise<number[]> => {
  const ids: number[] = [];
  // For SQLite one prepared statement a row is the fastest way; to PostgreSQL each is a journey.
  if (!isPostgres()) {
    for (const row of rows) ids.push(await insertRow(trx, table, row));
    return ids;
  }
  const columns = Object.keys(rows[0] ?? {});
  const size = Math.max(1, Math.floor(MOST_VALUES / Math.max(1, columns.length)));
  for (let start = 0; start < rows.length; start += size) {
    ids.push(...(await insertTogether(trx, table, rows.slice(start, start + size))));
  }
  return ids;
};

const insertTogether = async (
  trx: Knex.Transaction,
  table: string,
  rows: readonly Row[],
): Promise<number[]> => {
  const columns = Object.keys(rows[0] ?? {});
  const places = `(${columns.map(() => '?').join(', ')})`;
  const names = columns.map((name) => `"${name}"`).join(', ');
  const sql = `insert into ${table} (${names}) values ${rows.map(() => places).join(', ')} returning id`;
  const values = rows.flatMap((row) => columns.map((name) => row[name] ?? null));
  const inserted = await queryInTransaction<{ id: number }>(trx, sql, values);
  return inserted.map(({ id }) => id).sort((one, other) => one - other);
};

/** The SQL condition that a column has one of the values of a list, which is bound as one value. */
export const isAmong = (column: string): string =>
  isPostgres() ? `${column} = any(?)` : `${column} in (select value from json_each(?))`;
