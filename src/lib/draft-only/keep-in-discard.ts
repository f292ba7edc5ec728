import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { columnOf, inTransaction, tableOf } from '../database';
import type { DocumentMiddleware } from '../document-service';
import { draftOnlyFields } from './draft-only-fields';

type Row = Record<string, unknown> & { id: number; locale: string | null };

/**
 * Document Service middleware: Strapi makes a discarded draft anew from the published row, which has none of the fields
 * that only drafts have. They are taken over from the former draft.
 *
 * It must run inside the transaction of the write, or open one.
 */
export const keepInDiscard: DocumentMiddleware = async (call, next) => {
  const { uid, action, contentType, params } = call;
  const { documentId } = params;
  const columns = draftOnlyFields(contentType.attributes).map((name) => columnOf(uid, name));
  if (action !== 'discardDraft' || documentId === undefined || columns.length === 0) return next();
  return inTransaction(async (trx) => {
    const before = await draftsOf(trx, uid, documentId, columns);
    const result = await next();
    const after = await draftsOf(trx, uid, documentId, columns);
    for (const { id, locale } of after) {
      const former = before.find((draft) => draft.locale === locale);
      if (!former || former.id === id) continue;
      const kept = Object.fromEntries(columns.map((column) => [column, stored(former[column])]));
      await trx(tableOf(uid)).where({ id }).update(kept);
    }
    return result;
  });
};

const draftsOf = (
  trx: Knex.Transaction,
  uid: UID.ContentType,
  documentId: string,
  columns: readonly string[],
): Promise<Row[]> =>
  trx(tableOf(uid))
    .where({ document_id: documentId, published_at: null })
    .select<Row[]>('id', 'locale', ...columns);

/** PostgreSQL hands out JSON as what it means, and takes it as text. */
const stored = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !(value instanceof Date)
    ? JSON.stringify(value)
    : (value ?? null);
