import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { columnOf, dateOf, forUpdate, queryInTransaction, tableOf } from '../database';
import type { ScheduleFields } from './schedule-fields';

/** What a draft waits for. */
export interface StoredSchedule {
  id: number;
  publishAt: Date | null;
  unpublishAt: Date | null;
  /** As the database has it. */
  updatedAt: Date | number;
}

export interface Drafts {
  uid: UID.ContentType;
  documentId: string;
  /** In all locales where there are none. */
  locales?: readonly string[];
}

interface Row {
  id: number;
  publishAt: Date | number | null;
  unpublishAt: Date | number | null;
  updatedAt: Date | number;
}

/** Locks the drafts of a document until the transaction ends, and reads what they wait for. */
export const lockSchedules = async (
  trx: Knex.Transaction,
  { publishAt, unpublishAt }: ScheduleFields,
  { uid, documentId, locales }: Drafts,
): Promise<StoredSchedule[]> => {
  const sql = `select id, ${columnOf(uid, publishAt)} as "publishAt",
      ${unpublishAt === undefined ? 'null' : columnOf(uid, unpublishAt)} as "unpublishAt",
      updated_at as "updatedAt"
    from ${tableOf(uid)} where document_id = ? and published_at is null
    ${locales ? `and locale in (${locales.map(() => '?').join(', ')})` : ''} ${forUpdate()}`;
  const rows = await queryInTransaction<Row>(trx, sql, [documentId, ...(locales ?? [])]);
  return rows.map((row) => ({
    ...row,
    publishAt: dateOf(row.publishAt),
    unpublishAt: dateOf(row.unpublishAt),
  }));
};
