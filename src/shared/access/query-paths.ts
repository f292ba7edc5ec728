import type { UID } from '@strapi/strapi';

import type { Attributes } from '../documents';

export type Query = Record<string, unknown>;

/** As REST writes them, and as GraphQL's arguments do. */
export const NEGATIONS = ['$not', 'not'];
export const LOGICAL = ['$and', '$or', 'and', 'or', ...NEGATIONS];

/** Strapi's several notations for `populate` as one: a query for each name. */
export const populateByName = (uid: UID.Schema, populate: unknown): Query | undefined => {
  if (populate === true || populate === 'true' || populate === '*') return everythingOf(uid);
  if (typeof populate === 'string') return populateByName(uid, populate.split(','));
  if (Array.isArray(populate)) {
    return populate.reduce<Query>((query, path) => mergePath(query, String(path).trim()), {});
  }
  return isQuery(populate) ? populate : undefined;
};

const everythingOf = (uid: UID.Schema): Query =>
  Object.fromEntries(
    Object.entries(strapi.getModel(uid).attributes)
      .filter(([, { type }]) => ['relation', 'media', 'component', 'dynamiczone'].includes(type))
      .map(([name]) => [name, true]),
  );

/** `notes.editor` as `{ notes: { populate: { editor: true } } }`. */
const mergePath = (query: Query, path: string): Query => {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...query, [name]: query[name] ?? true };
  const before = isQuery(query[name]) ? query[name] : {};
  const inner = isQuery(before.populate) ? before.populate : {};
  return { ...query, [name]: { ...before, populate: mergePath(inner, rest.join('.')) } };
};

/** The attributes that each sort goes through: `a.b:asc`, lists of them, and objects. */
export const sortPaths = (sort: unknown): string[][] => {
  if (typeof sort === 'string') {
    return sort.split(',').map((one) => (one.split(':')[0] ?? '').trim().split('.'));
  }
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (!isQuery(sort)) return [];
  return Object.entries(sort).flatMap(([name, inner]) =>
    isQuery(inner) ? sortPaths(inner).map((path) => [name, ...path]) : [name.split('.')],
  );
};

/** What an attribute leads to, of a relation, a picture or a component; undefined for all others. */
export const targetOf = (uid: UID.Schema, name: string): UID.Schema | undefined => {
  const attributes: Attributes = strapi.getModel(uid).attributes;
  const attribute = attributes[name];
  if (attribute?.type === 'relation' && 'target' in attribute) return attribute.target;
  if (attribute?.type === 'media') return 'plugin::upload.file';
  return attribute?.type === 'component' ? attribute.component : undefined;
};

/** Whether an attribute leads to many. */
export const leadsToMany = (uid: UID.Schema, name: string): boolean => {
  const attributes: Attributes = strapi.getModel(uid).attributes;
  const attribute = attributes[name];
  return attribute?.type === 'relation' && /Many$/.test(attribute.relation);
};

export const isQuery = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
