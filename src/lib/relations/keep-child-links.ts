import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inTransaction, tableOf } from '../database';
import type { DocumentCall, DocumentMiddleware } from '../document-service';
import { type ChildRelation, childRelationsOf } from './child-relations';

type Link = Record<string, number>;

/** The links of a relation before its parents' rows were replaced. */
interface KeptLinks {
  relation: ChildRelation;
  links: Link[];
}

interface ParentRow {
  id: number;
  locale: string | null;
}

/**
 * Document Service middleware: what names a document as its one, as a note names its Article, still does after
 * the rows of that document have been replaced.
 *
 * Strapi 5.54 makes a discarded draft from the published row, so that unpublished notes fall off it, and
 * takes the relation from the parent's side: publishing or discarding an Article moves a note that has been moved to
 * another one. It must run inside the transaction of the write, or open one.
 */
export const keepChildLinks: DocumentMiddleware = async (call, next) => {
  const replaced = replacedRows(call);
  const { documentId } = call.params;
  if (!replaced || !documentId || childRelationsOf(call.uid).length === 0) return next();

  return inTransaction(async (trx) => {
    const before = await rowsOf(trx, call.uid, documentId);
    const kept: KeptLinks[] = [];
    for (const relation of childRelationsOf(call.uid)) {
      kept.push({ relation, links: await linksOf(trx, relation, before, replaced) });
    }
    const result = await next();
    const after = await rowsOf(trx, call.uid, documentId);
    for (const { relation, links } of kept) {
      await restore(trx, relation, links, replacements(before[replaced], after[replaced]));
    }
    return result;
  });
};

type Version = 'draft' | 'published';

/** Which rows of a document a call replaces by new ones. */
const replacedRows = ({ action, params }: DocumentCall): Version | undefined => {
  if (action === 'discardDraft') return 'draft';
  const publishes = action === 'publish' || (action === 'update' && params.status === 'published');
  return publishes ? 'published' : undefined;
};

const rowsOf = async (
  trx: Knex.Transaction,
  uid: UID.ContentType,
  documentId: string,
): Promise<Record<Version, ParentRow[]>> => {
  const rows: (ParentRow & { published_at: unknown })[] = await trx(tableOf(uid))
    .where({ document_id: documentId })
    .select('id', 'locale', 'published_at');
  return {
    draft: rows.filter(({ published_at }) => published_at === null),
    published: rows.filter(({ published_at }) => published_at !== null),
  };
};

/**
 * The links of the rows that will be replaced, and those of documents that Strapi may link to the new rows
 * because their other version is linked to the rows these are made from.
 */
const linksOf = (
  trx: Knex.Transaction,
  { table, child, parent, childType }: ChildRelation,
  rows: Record<Version, ParentRow[]>,
  replaced: Version,
): Promise<Link[]> => {
  const sources = rows[replaced === 'draft' ? 'published' : 'draft'].map(({ id }) => id);
  const movable = trx(`${tableOf(childType)} as linked`)
    .join(`${tableOf(childType)} as other`, 'other.document_id', 'linked.document_id')
    .whereIn('linked.id', trx(table).whereIn(parent, sources).select(child))
    .where((query) =>
      replaced === 'draft'
        ? query.whereNull('other.published_at')
        : query.whereNotNull('other.published_at'),
    )
    .select('other.id');
  return trx(table)
    .whereIn(
      parent,
      rows[replaced].map(({ id }) => id),
    )
    .orWhereIn(child, movable)
    .select();
};

/** The new row of each replaced one, by id; undefined where a locale is left without one. */
type Replacements = Map<number, number | undefined>;

const replacements = (before: ParentRow[], after: ParentRow[]): Replacements => {
  const byLocale = new Map(after.map(({ id, locale }) => [locale, id]));
  return new Map(before.map(({ id, locale }) => [id, byLocale.get(locale)]));
};

/** Links documents as they were linked before, to the rows that stand in the place of the former ones. */
const restore = async (
  trx: Knex.Transaction,
  { table, child, parent }: ChildRelation,
  links: Link[],
  replacedBy: Replacements,
): Promise<void> => {
  const wanted = links.flatMap(({ id: _id, ...link }): Link[] => {
    const { [parent]: was = 0 } = link;
    const is = replacedBy.has(was) ? replacedBy.get(was) : was;
    return is === undefined ? [] : [{ ...link, [parent]: is }];
  });
  if (wanted.length === 0) return;
  const valuesOf = (column: string): number[] => wanted.map(({ [column]: id = 0 }) => id);
  const news = [...replacedBy.values()].filter((id) => id !== undefined);
  await trx(table)
    .whereIn(child, valuesOf(child))
    .whereIn(parent, [...news, ...valuesOf(parent)])
    .delete();
  await trx.batchInsert(table, wanted, INSERT_BATCH);
};

/** Rows a statement: below SQLite's limit of bound values. */
const INSERT_BATCH = 100;
