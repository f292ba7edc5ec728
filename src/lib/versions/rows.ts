import type { Knex } from 'knex';

import { columnOf, dateOf, findRow, queryInTransaction, tableOf } from '../database';
import { componentModel } from '../schema';
import { contentOf } from './content';
import type { Snapshot } from './version';
import type { VersionedType } from './versioned-type';
import { versionsTable } from './version-table';

/** A row of a document: of each locale a draft, and a published one where it is published. */
export interface DocumentRow {
  id: number;
  /** '' where the content type is not localized. */
  locale: string;
  isPublished: boolean;
  revision: number;
  updatedAt: Date;
  savedBy: string | null;
  /** The document id of the admin user who made the document. */
  maker: string | null;
}

interface StoredRow extends Omit<DocumentRow, 'isPublished' | 'updatedAt'> {
  publishedAt: Date | number | null;
  updatedAt: Date | number;
}

/** All rows of a document. */
export const rowsOf = (
  trx: Knex.Transaction,
  type: VersionedType,
  documentId: string,
): Promise<DocumentRow[]> => select(trx, type, { documentId });

/** Those in whose locale no version of the document has been recorded. */
export const rowsWithoutVersions = (
  trx: Knex.Transaction,
  type: VersionedType,
  documentId: string,
): Promise<DocumentRow[]> =>
  select(trx, type, {
    documentId,
    where: `and not exists (select 1 from ${versionsTable()} as version
      where version.content_type = ? and version.document = own.document_id
        and version.language = coalesce(own.locale, ''))`,
    bindings: [type.uid],
  });

interface Selected {
  documentId: string;
  where?: string;
  bindings?: string[];
}

const select = async (
  trx: Knex.Transaction,
  { uid, revision: { revision, savedBy, hasDrafts } }: VersionedType,
  { documentId, where = '', bindings = [] }: Selected,
): Promise<DocumentRow[]> => {
  const sql = `select own.id as "id", coalesce(own.locale, '') as "locale",
      own.published_at as "publishedAt", own.updated_at as "updatedAt",
      (select document_id from ${tableOf('admin::user')} where id = own.created_by_id) as "maker",
      coalesce(own.${columnOf(uid, revision)}, 1) as "revision",
      ${savedBy === undefined ? 'null' : `own.${columnOf(uid, savedBy)}`} as "savedBy"
    from ${tableOf(uid)} as own where own.document_id = ? ${where} order by own.id`;
  const rows = await queryInTransaction<StoredRow>(trx, sql, [documentId, ...bindings]);
  return rows.map(({ publishedAt, updatedAt, ...row }) => ({
    ...row,
    isPublished: hasDrafts && publishedAt !== null,
    updatedAt: dateOf(updatedAt) ?? new Date(0),
  }));
};

/** What a row holds. */
export const readSnapshot = async (
  { uid, attributes, kept, populate }: VersionedType,
  { id, revision, maker }: DocumentRow,
): Promise<Snapshot> => {
  const scalars = Object.keys(attributes).filter((name) => !(name in populate));
  const row =
    (await findRow<Record<string, unknown>>(uid, {
      where: { id },
      select: [...scalars, ...kept],
      populate,
    })) ?? {};
  return {
    revision,
    maker,
    content: contentOf(attributes, row, componentModel),
    kept: Object.fromEntries(kept.map((name) => [name, row[name] ?? null])),
  };
};

/** The documents that name a row as theirs, by the attribute: what a deletion takes from them. */
export const readChildren = async (
  { uid, children }: VersionedType,
  { id }: DocumentRow,
): Promise<Record<string, string[]>> => {
  if (children.length === 0) return {};
  const populate = Object.fromEntries(
    children.map(({ name }) => [name, { select: ['documentId'] }]),
  );
  const row = await findRow<Record<string, { documentId: string }[] | null>>(uid, {
    where: { id },
    select: ['id'],
    populate,
  });
  return Object.fromEntries(
    children.map(({ name }) => {
      const named = [row?.[name] ?? []].flat().map(({ documentId }) => documentId);
      return [name, [...new Set(named)]];
    }),
  );
};
