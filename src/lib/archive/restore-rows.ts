import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { tableOf } from '../database';
import { type ArchivedRow, columnValue, withoutPerson } from './archived-row';
import { archiveTable, type Owner, ownerColumns } from './archive-table';
import { type Columns, columnsOf } from './columns';

/** Rows a statement: below SQLite's limit of bound values. */
const BATCH = 100;

interface Restoring {
  owner: Owner;
  uid: UID.ContentType;
  /** The columns that are emptied when the row that a column names is gone. */
  emptied?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Puts archived rows of a content type back, with new ids, in their order: rows that these name must be back already.
 *
 * @returns how many there were
 */
export const restoreRows = async (
  trx: Knex.Transaction,
  { owner, uid, emptied = {} }: Restoring,
): Promise<number> => {
  const columns = columnsOf(uid);
  let count = 0;
  for (;;) {
    const archived: { id: number; row: string }[] = await trx(archiveTable())
      .where({ ...ownerColumns(owner), content_type: uid })
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'row');
    if (archived.length === 0) return count;
    const rows = archived.map(({ row }) => JSON.parse(row) as ArchivedRow);
    for (const batch of inOrder(rows)) await insert(trx, uid, columns, batch, emptied);
    await trx(archiveTable())
      .whereIn(
        'id',
        archived.map(({ id }) => id),
      )
      .delete();
    count += archived.length;
  }
};

/** In batches, none of whose rows names another of its own. */
const inOrder = (rows: readonly ArchivedRow[]): ArchivedRow[][] => {
  const batches: ArchivedRow[][] = [];
  let batch: ArchivedRow[] = [];
  let names = new Set<unknown>();
  for (const row of rows) {
    if (batch.length === 0 || Object.values(row.references).some((name) => names.has(name))) {
      batch = [];
      names = new Set();
      batches.push(batch);
    }
    batch.push(row);
    names.add(row.values.document_id);
  }
  return batches;
};

const insert = async (
  trx: Knex.Transaction,
  uid: UID.ContentType,
  { scalars, references }: Columns,
  rows: readonly ArchivedRow[],
  emptied: Readonly<Record<string, readonly string[]>>,
): Promise<void> => {
  const ids = new Map<string, number>();
  for (const { column, target } of references) {
    const names = rows.flatMap((row) => row.references[column] ?? []);
    if (names.length === 0) continue;
    const found: { id: number; document_id: string }[] = await trx(tableOf(target))
      .whereIn('document_id', names)
      .select('id', 'document_id');
    for (const { id, document_id } of found) ids.set(`${column} ${document_id}`, id);
  }
  const isGone = (column: string, name: string): boolean => !ids.has(`${column} ${name}`);
  await trx(tableOf(uid)).insert(
    rows.map((row) => {
      const { values, references: named } = withoutPerson(row, isGone, emptied);
      return {
        ...Object.fromEntries(
          Object.entries(scalars).map(([name, type]) => [name, columnValue(type, values[name])]),
        ),
        ...Object.fromEntries(
          references.map(({ column }) => [column, ids.get(`${column} ${named[column]}`) ?? null]),
        ),
      };
    }),
  );
};
