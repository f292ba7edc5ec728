import { columnOf } from '../database';
import { bind, join, ROOT, type Sql, sql } from '../read-model';
import { slugField } from '../slugs';
import type { Plan } from './plan';
import { rowsOf } from './run';

export type Document = Record<string, unknown>;

/** A part of the documents that a plan chooses; `total` is how many these are, where it is known. */
export interface Part {
  start: number;
  limit: number;
  total?: number;
}

/** The documents of a part, in their order: one statement. */
export const readPart = async (plan: Plan, part: Part): Promise<Document[]> => {
  const { table, model, chosen } = plan;
  const { ids, isReversed } = partOf(plan, part, 'id');
  if (!ids) return [];
  const rows = await rowsOf<Document>(
    sql`select ${model.columns} from (${ids}) part join ${table} ${ROOT} on ${ROOT}.id = part.id
      order by ${chosen.order(isReversed)}`,
  );
  const documents = rows.map(model.decode);
  return isReversed ? documents.reverse() : documents;
};

/** The document ids of a part, in their order. */
export const readIds = async (plan: Plan, part: Part): Promise<string[]> => {
  const { ids, isReversed } = partOf(plan, part, 'document_id');
  const rows = ids ? await rowsOf<{ id: string }>(ids) : [];
  const documentIds = rows.map(({ id }) => id);
  return isReversed ? documentIds.reverse() : documentIds;
};

/** Visible documents by their ids, in any order; one that is no longer there is left out. */
export const readByIds = async (
  { table, model, visible }: Plan,
  ids: readonly string[],
): Promise<Document[]> => {
  if (ids.length === 0) return [];
  const wanted = join(ids.map(bind), ', ');
  const rows = await rowsOf<Document>(
    sql`select ${model.columns} from ${table} ${ROOT}
      where ${visible.where} and ${ROOT}.document_id in (${wanted})`,
  );
  return rows.map(model.decode);
};

/** The visible document that an id names. */
export const readOne = (plan: Plan, id: string): Promise<Document | undefined> =>
  readFirst(plan, id, ['documentId']);

/** The visible document that an id names, or else, in a type with slugs, that a slug names. */
export const readByIdOrSlug = (plan: Plan, idOrSlug: string): Promise<Document | undefined> => {
  const slug = slugField(plan.uid);
  return readFirst(plan, idOrSlug, slug ? ['documentId', slug.name] : ['documentId']);
};

/** The one in which the first of these fields has a value, or else the next. */
const readFirst = async (
  { uid, table, model, visible }: Plan,
  value: string,
  names: readonly string[],
): Promise<Document | undefined> => {
  const ids = names.map(
    (name) =>
      sql`(select ${ROOT}.id from ${table} ${ROOT}
        where ${ROOT}."${columnOf(uid, name)}" = ${bind(value)} and ${visible.where})`,
  );
  // SQLite has no `coalesce` of one.
  const found = join([...ids, sql`null`], ', ');
  const [row] = await rowsOf<Document>(
    sql`select ${model.columns} from ${table} ${ROOT} where ${ROOT}.id = coalesce(${found})`,
  );
  return row && model.decode(row);
};

/**
 * The statement for the ids of a part. Beyond the middle it begins at the end: the database passes over all rows
 * before an offset.
 */
const partOf = (
  { table, chosen }: Plan,
  { start, limit, total = Infinity }: Part,
  column: 'id' | 'document_id',
): { ids: Sql | undefined; isReversed: boolean } => {
  const size = Math.min(limit, total - start);
  if (size <= 0) return { ids: undefined, isReversed: false };
  const after = total - start - size;
  const isReversed = after < start;
  const ids = sql`select ${ROOT}.${column} as id from ${table} ${ROOT} where ${chosen.where}
    order by ${chosen.order(isReversed)} limit ${bind(size)} offset ${bind(Math.min(start, after))}`;
  return { ids, isReversed };
};
