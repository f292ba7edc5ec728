import type { UID } from '@strapi/strapi';

import type { Binding } from '../database';
import type { Identity, Reference } from './record';
import type { Target } from './shape';

type Row = Record<string, unknown>;

/** Runs a statement that reads. */
export type Query = (sql: string, bindings: readonly Binding[]) => Promise<Row[]>;

export const listOf = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

const IDENTITY = 'id, document_id, locale, published_at';

export const hasDrafts = (uid: UID.Schema): boolean =>
  strapi.getModel(uid).options?.draftAndPublish === true;

/** What tells this row from others. @param row with the columns of identities */
export const identityOf = (uid: UID.Schema, row: Row): Identity => ({
  documentId: String(row.document_id),
  locale: typeof row.locale === 'string' && row.locale !== '' ? row.locale : null,
  state: hasDrafts(uid) ? (row.published_at === null ? 'draft' : 'published') : null,
});

/** One text for each row of a type. */
export const keyOf = ({ documentId, locale, state }: Identity): string =>
  JSON.stringify([documentId, locale, state]);

/** How rows are named in relations, by their id. */
export const referencesTo = async (
  query: Query,
  { uid, by }: Target,
  ids: readonly number[],
): Promise<Map<number, Reference>> => {
  const { tableName } = strapi.db.metadata.get(uid);
  if (ids.length === 0) return new Map();
  if (by !== undefined) {
    const select = `select id, "${by}" as "by" from "${tableName}" where id in (${listOf(ids)})`;
    const rows = await query(select, ids);
    return new Map(rows.map((row) => [Number(row.id), { by: { [by]: String(row.by) } }]));
  }
  const select = `select ${IDENTITY} from "${tableName}" where id in (${listOf(ids)})`;
  const rows = await query(select, ids);
  return new Map(
    rows.map((row) => {
      const { documentId, locale, state } = identityOf(uid, row);
      return [
        Number(row.id),
        { documentId, ...(locale !== null && { locale }), ...(state !== null && { state }) },
      ];
    }),
  );
};

/** The ids of rows of a type, by `keyOf`. */
export const idsOf = async (
  query: Query,
  uid: UID.Schema,
  documentIds: readonly string[],
): Promise<Map<string, number>> => {
  if (documentIds.length === 0) return new Map();
  const { tableName } = strapi.db.metadata.get(uid);
  const unique = [...new Set(documentIds)];
  const select = `select ${IDENTITY} from "${tableName}" where document_id in (${listOf(unique)})`;
  const rows = await query(select, unique);
  return new Map(rows.map((row) => [keyOf(identityOf(uid, row)), Number(row.id)]));
};
