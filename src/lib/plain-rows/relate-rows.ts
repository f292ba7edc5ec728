import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { insertRow, queryInTransaction } from '../database';
import { hasDrafts, idsOf, keyOf, listOf, type Query } from './identities';
import { columnsOf } from './insert-rows';
import type { ComponentRecord, Content, Identity, Reference } from './record';
import { type Chosen, FILE, type Shape, shapeOf, type Target } from './shape';

/** Something that a row relates to and that is not on this site. */
export interface Unrelated {
  id: number;
  attribute: string;
  reference: Reference;
}

/** A row that has been inserted, and what it is to hold. */
interface Item {
  id: number;
  content: Content;
}

/**
 * Relates rows that have been inserted to others, and gives them their components and files.
 *
 * @returns what could not be found
 */
export const relateRows = async (
  trx: Knex.Transaction,
  shape: Shape,
  items: readonly Item[],
  chosen: Chosen,
): Promise<Unrelated[]> => {
  const query: Query = (sql, bindings) => queryInTransaction(trx, sql, bindings);
  const unrelated: Unrelated[] = [];
  const find = await finderFor(query, shape, items);
  const linksOf = (item: Item, name: string, target: Target) =>
    (item.content.relations[name] ?? []).flatMap((reference) => {
      const id = find(target, reference);
      if (id !== undefined) return [{ id, reference }];
      unrelated.push({ id: item.id, attribute: name, reference });
      return [];
    });

  for (const item of items) {
    const columns = shape.inColumns.flatMap(({ name, column, target }) =>
      linksOf(item, name, target).map(({ id }) => ({ column, id })),
    );
    if (columns.length > 0) {
      const set = columns.map(({ column }) => `"${column}" = ?`).join(', ');
      const bindings = [...columns.map(({ id }) => id), item.id];
      await queryInTransaction(trx, `update "${shape.table}" set ${set} where id = ?`, bindings);
    }
    for (const relation of shape.inTables) {
      const { name, table, source, column, order, inverseOrder, target } = relation;
      for (const { id, reference } of linksOf(item, name, target)) {
        await insertRow(trx, `"${table}"`, {
          [source]: item.id,
          [column]: id,
          ...(order !== undefined && { [order]: reference.order ?? null }),
          ...(inverseOrder !== undefined && {
            [inverseOrder]: reference.inverseOrder ?? null,
          }),
        });
      }
    }
    for (const field of shape.files) {
      for (const { id, reference } of linksOf(item, field, { uid: FILE })) {
        const place = { field, order: reference.order ?? null };
        const related = { related_id: item.id, related_type: shape.uid };
        await insertRow(trx, 'files_related_mph', { file_id: id, ...related, ...place });
      }
    }
    unrelated.push(...(await insertComponents(trx, shape, item, chosen)));
  }
  return unrelated;
};

/** Looks up, in one statement a type, all rows that these relate to. */
const finderFor = async (query: Query, shape: Shape, items: readonly Item[]) => {
  const found = new Map<string, ReadonlyMap<string, number>>();
  for (const { uid, by } of targetsOf(shape)) {
    if (found.has(uid)) continue;
    const names = namesOf(shape, uid);
    const references = items.flatMap(({ content }) =>
      names.flatMap((name) => content.relations[name] ?? []),
    );
    found.set(
      uid,
      await (by === undefined
        ? idsOf(query, uid, documentsIn(references))
        : idsBy(query, uid, by, references)),
    );
  }
  return ({ uid, by }: Target, reference: Reference): number | undefined => {
    const ids = found.get(uid);
    if ('by' in reference) return by === undefined ? undefined : ids?.get(reference.by[by] ?? '');
    return ids?.get(keyOf(identityIn(uid, reference)));
  };
};

const targetsOf = ({ inColumns, inTables, files }: Shape): Target[] => [
  ...[...inColumns, ...inTables].map(({ target }) => target),
  ...(files.length > 0 ? [{ uid: FILE }] : []),
];

const namesOf = ({ inColumns, inTables, files }: Shape, uid: UID.ContentType): string[] => [
  ...[...inColumns, ...inTables].filter(({ target }) => target.uid === uid).map(({ name }) => name),
  ...(uid === FILE ? files : []),
];

const documentsIn = (references: readonly Reference[]): string[] =>
  references.flatMap((reference) => ('documentId' in reference ? [reference.documentId] : []));

const identityIn = (
  uid: UID.ContentType,
  { documentId, locale, state }: Extract<Reference, { documentId: string }>,
): Identity => ({
  documentId,
  locale: locale ?? null,
  state: hasDrafts(uid) ? (state ?? 'published') : null,
});

const idsBy = async (
  query: Query,
  uid: UID.ContentType,
  by: string,
  references: readonly Reference[],
): Promise<Map<string, number>> => {
  const values = references.flatMap((reference) =>
    'by' in reference && typeof reference.by[by] === 'string' ? [reference.by[by]] : [],
  );
  if (values.length === 0) return new Map();
  const { tableName } = strapi.db.metadata.get(uid);
  const unique = [...new Set(values)];
  const select = `select id, "${by}" as "by" from "${tableName}" where "${by}" in (${listOf(unique)})`;
  return new Map((await query(select, unique)).map((row) => [String(row.by), Number(row.id)]));
};

const insertComponents = async (
  trx: Knex.Transaction,
  { components }: Shape,
  { id, content }: Item,
  chosen: Chosen,
): Promise<Unrelated[]> => {
  const unrelated: Unrelated[] = [];
  for (const { name, table } of components) {
    for (const [place, record] of (content.components[name] ?? []).entries()) {
      const shape = shapeOfComponent(record, chosen);
      if (!shape) continue;
      const { values } = columnsOf(shape, record.data);
      const inserted = await insertRow(trx, `"${shape.table}"`, values);
      const link = { entity_id: id, cmp_id: inserted, component_type: shape.uid, field: name };
      await insertRow(trx, `"${table}"`, { ...link, order: place + 1 });
      unrelated.push(
        ...(await relateRows(trx, shape, [{ id: inserted, content: record }], chosen)),
      );
    }
  }
  return unrelated;
};

/** Undefined where the site has no such component. */
const shapeOfComponent = ({ component }: ComponentRecord, chosen: Chosen): Shape | undefined =>
  Object.hasOwn(strapi.components, component)
    ? shapeOf(component as UID.Component, chosen)
    : undefined;
