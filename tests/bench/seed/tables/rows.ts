import type { Knex } from 'knex';

/** A row by its columns. */
export type Row = Record<string, string | number | boolean | Date | null>;

/** Rows that are made as they are written: all at once would take memory. */
export interface Table {
  name: string;
  count: number;
  rows: () => Iterable<Row>;
}

/** SQLite takes 500 rows in one statement, and 32,766 values. */
const BATCH = 400;

/**
 * Writes tables in one transaction: interrupted, nothing is left. Rows carry their own ids, so each
 * table must be empty.
 *
 * @param written is told how many rows have just been written
 */
export const writeTables = (
  knex: Knex,
  tables: readonly Table[],
  written: (rows: number) => void,
): Promise<void> =>
  knex.transaction(async (trx) => {
    for (const { name, rows } of tables) {
      for (const batch of inBatches(rows())) {
        await trx(name).insert(batch);
        written(batch.length);
      }
      await countOn(trx, name);
    }
  });

function* inBatches(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** PostgreSQL goes on counting from its own sequence; SQLite from the highest id. */
const countOn = async (trx: Knex.Transaction, table: string): Promise<void> => {
  if (trx.client.dialect !== 'postgresql') return;
  await trx.raw(`select setval(pg_get_serial_sequence(?, 'id'), (select max(id) from ??))`, [
    table,
    table,
  ]);
};

/** A table with a row for each item, numbered from 1. */
export const tableOf = <Item>(
  name: string,
  items: readonly Item[],
  row: (item: Item, index: number) => Row,
): Table => ({
  name,
  count: items.length,
  *rows() {
    for (const [index, item] of items.entries()) yield { id: index + 1, ...row(item, index) };
  },
});
