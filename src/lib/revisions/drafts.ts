import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { columnOf, columnsOf, forUpdate, queryInTransaction, tableOf } from '../database';
import type { RevisionFields } from './revision-fields';

/** The row of a document that saves change: a draft, or the only row where the type has no drafts. */
export interface Draft {
  id: number;
  locale: string | null;
  revision: number;
}

/** A document in all its locales, or in one. */
export interface Place {
  uid: UID.ContentType;
  documentId: string;
  locale?: string;
}

/** Locks the drafts until the transaction ends, and reads them. A row without a revision has the first one. */
export const lockDrafts = async (
  trx: Knex.Transaction,
  fields: RevisionFields,
  place: Place,
): Promise<Draft[]> => {
  const { uid, documentId, locale } = place;
  const sql = `select id, locale, coalesce(${columnOf(uid, fields.revision)}, 1) as revision
    from ${tableOf(uid)} where document_id = ?
    ${fields.hasDrafts ? 'and published_at is null' : ''}
    ${locale === undefined ? '' : 'and locale = ?'} ${forUpdate()}`;
  const bindings = locale === undefined ? [documentId] : [documentId, locale];
  return queryInTransaction<Draft>(trx, sql, bindings);
};

/** What a save writes beside what it was sent. */
export const stamp = (
  { revision, savedBy }: RevisionFields,
  value: number,
  by: string | null,
): Record<string, unknown> => ({ [revision]: value, ...(savedBy && { [savedBy]: by }) });

/** Gives a draft a revision. */
export const setRevision = async (
  trx: Knex.Transaction,
  uid: UID.ContentType,
  id: number,
  stamped: Record<string, unknown>,
): Promise<void> => {
  await trx(tableOf(uid)).where({ id }).update(columnsOf(uid, stamped));
};

/** Moves the revision of drafts on by one. */
export const moveRevisions = async (
  trx: Knex.Transaction,
  uid: UID.ContentType,
  fields: RevisionFields,
  ids: readonly number[],
  by: string | null,
): Promise<void> => {
  if (ids.length === 0) return;
  const column = columnOf(uid, fields.revision);
  await trx(tableOf(uid))
    .whereIn('id', [...ids])
    .update({
      ...columnsOf(uid, stamp(fields, 0, by)),
      [column]: trx.raw('coalesce(??, 1) + 1', [column]),
    });
};
