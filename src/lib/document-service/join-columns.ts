import type { UID } from '@strapi/strapi';

import type { Attributes, DocumentMiddleware } from './documents';

/**
 * Document Service middleware: lets every API name the target of a relation by its document id also
 * where the relation is stored in a column of the table (`useJoinTable: false`).
 *
 * Strapi 5.54 translates document ids into row ids for relations in join tables only. Comments,
 * Reports and Likes have theirs in columns, because no index can span a join table and its rows.
 */
export const translateJoinColumns: DocumentMiddleware = async (call, next) => {
  const { data } = call.params;
  if (!data) return next();

  const columns = joinColumns(call.contentType.attributes).filter(({ name }) => name in data);
  const translated: Record<string, unknown> = {};
  for (const { name, target } of columns) {
    translated[name] = await rowOf(target, data[name]);
  }
  if (columns.length > 0) call.params.data = { ...data, ...translated };
  return next();
};

const joinColumns = (attributes: Attributes): { name: string; target: UID.Schema }[] =>
  Object.entries(attributes).flatMap(([name, attribute]) => {
    const isInColumn = 'useJoinTable' in attribute && attribute.useJoinTable === false;
    const isOwnedByStrapi = name === 'createdBy' || name === 'updatedBy';
    return isInColumn && !isOwnedByStrapi && 'target' in attribute
      ? [{ name, target: attribute.target }]
      : [];
  });

/** The row a to-one relation is set to, in any of Strapi's notations; undefined leaves it as it is. */
const rowOf = async (target: UID.Schema, relation: unknown): Promise<unknown> => {
  if (typeof relation === 'string') return rowWith(target, relation);
  if (Array.isArray(relation)) {
    return relation.length > 0 ? rowOf(target, relation.at(-1)) : undefined;
  }
  if (typeof relation !== 'object' || relation === null) return relation;
  if ('documentId' in relation) return rowWith(target, String(relation.documentId));
  if ('set' in relation) return Array.isArray(relation.set) ? onlyOf(target, relation.set) : null;
  if ('connect' in relation && Array.isArray(relation.connect) && relation.connect.length > 0) {
    return onlyOf(target, relation.connect);
  }
  if ('disconnect' in relation) {
    const isEmptied = Array.isArray(relation.disconnect) ? relation.disconnect.length > 0 : true;
    return isEmptied ? null : undefined;
  }
  return relation;
};

const onlyOf = (target: UID.Schema, list: unknown[]): Promise<unknown> =>
  list.length > 0 ? rowOf(target, list.at(-1)) : Promise.resolve(null);

const findId = (target: UID.Schema, documentId: string): Promise<{ id: number } | null> =>
  strapi.db.query(target).findOne({ where: { documentId }, select: ['id'] });

/** The row id behind a document id. An unknown one stays as it is, and Strapi refuses it. */
const rowWith = async (target: UID.Schema, documentId: string): Promise<unknown> => {
  const row = await findId(target, documentId);
  return row?.id ?? documentId;
};
