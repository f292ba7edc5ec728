import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { newRow, tableOf } from '../database';
import type { ArchivedRow } from './archived-row';
import { archiveTable, archiveUid, type Owner, ownerColumns } from './archive-table';
import { columnsOf, type Reference } from './columns';

type Row = Record<string, unknown> & { id: number };

/** Rows a statement: below SQLite's limit of bound values. */
const BATCH = 100;

/**
 * Copies rows of a content type to the archive; the caller deletes them.
 *
 * @param owner what they go and come back with
 * @param narrow which rows
 */
export const archiveRows = async (
  trx: Knex.Transaction,
  owner: Owner,
  uid: UID.ContentType,
  narrow: (rows: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<void> => {
  const { scalars, references } = columnsOf(uid);
  const columns = ['id', ...Object.keys(scalars), ...references.map(({ column }) => column)];
  let last: number | undefined = 0;
  while (last !== undefined) {
    const rows: Row[] = await narrow(trx(tableOf(uid)))
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .select(columns);
    last = rows.at(-1)?.id;
    if (rows.length === 0) return;
    const names = await namesOf(trx, references, rows);
    const archived = rows.map((row): ArchivedRow => ({
      values: Object.fromEntries(Object.keys(scalars).map((name) => [name, row[name]])),
      references: Object.fromEntries(
        references.map(({ column }) => [
          column,
          names.get(`${column} ${String(row[column])}`) ?? null,
        ]),
      ),
    }));
    await trx(archiveTable()).insert(archived.map((row) => stored(owner, uid, row)));
  }
};

const stored = (owner: Owner, uid: UID.ContentType, row: ArchivedRow) => {
  const { created_at: at, ...columns } = newRow(archiveUid());
  return {
    ...columns,
    ...ownerColumns(owner),
    ...{ created_at: at, at, content_type: uid },
    row: JSON.stringify(row),
  };
};

/** The document ids of the rows that these name, by column and row id. */
const namesOf = async (
  trx: Knex.Transaction,
  references: readonly Reference[],
  rows: readonly Row[],
): Promise<Map<string, string>> => {
  const names = new Map<string, string>();
  for (const { column, target } of references) {
    const ids = rows.flatMap(({ [column]: id }) => (typeof id === 'number' ? id : []));
    if (ids.length === 0) continue;
    const found: { id: number; document_id: string }[] = await trx(tableOf(target))
      .whereIn('id', ids)
      .select('id', 'document_id');
    for (const { id, document_id } of found) names.set(`${column} ${id}`, document_id);
  }
  return names;
};
