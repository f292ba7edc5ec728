import type { UID } from '@strapi/strapi';

import type { Attributes, DocumentMiddleware } from '../documents';
import { currentCaller, isPublicCaller } from './caller';

const ON_PUBLISHED_ARTICLE = { article: { publishedAt: { $notNull: true } } };

type Query = Record<string, unknown>;

/** What of these the open door may reach; of other content types, all that is published. */
const PUBLIC: Record<string, Query> = {
  'api::editor-note.editor-note': { visibility: { $eq: 'public' }, ...ON_PUBLISHED_ARTICLE },
  'api::discussion.discussion': ON_PUBLISHED_ARTICLE,
};

/**
 * Document Service middleware: internal notes, and what belongs to an unpublished Article, are kept
 * from the open door, be they asked for, populated, or felt for with filters on any path to them.
 */
export const publicOnly: DocumentMiddleware = async ({ params, uid }, next) => {
  if (!isPublicCaller(currentCaller())) return next();

  Object.assign(params, narrowQuery(uid, { ...params }));
  if (uid in PUBLIC) params.filters = both(PUBLIC[uid], params.filters);
  return next();
};

/** Filters on a content type, narrowed to what of it the open door may reach. */
export const narrowToPublic = (uid: UID.Schema, filters: unknown): Query =>
  both(PUBLIC[uid] ?? {}, isQuery(filters) ? narrowFilters(uid, filters) : undefined);

/** The same query with every path to such a document narrowed to public ones. */
const narrowQuery = (uid: UID.Schema, query: Query): Query => ({
  ...query,
  ...(isQuery(query.filters) && { filters: narrowFilters(uid, query.filters) }),
  ...(query.populate !== undefined && { populate: narrowPopulate(uid, query.populate) }),
});

/** The same filters on documents of a content type, narrowed likewise. */
const narrowFilters = (uid: UID.Schema, filters: Query): Query =>
  Object.fromEntries(
    Object.entries(filters).map(([key, value]) => {
      if (Array.isArray(value)) {
        return [key, value.map((one) => (isQuery(one) ? narrowFilters(uid, one) : one))];
      }
      const target = targetOf(uid, key);
      if (!isQuery(value)) return [key, value];
      const narrowed = narrowFilters(target ?? uid, value);
      return [key, target && target in PUBLIC ? both(PUBLIC[target], narrowed) : narrowed];
    }),
  );

const narrowPopulate = (uid: UID.Schema, populate: unknown): unknown => {
  const byName = populateByName(uid, populate);
  if (byName === undefined) return populate;
  return Object.fromEntries(
    Object.entries(byName).map(([name, value]) => {
      const target = targetOf(uid, name);
      if (target === undefined || value === false) return [name, value];
      const narrowed = narrowQuery(target, isQuery(value) ? value : {});
      if (target in PUBLIC) narrowed.filters = both(PUBLIC[target], narrowed.filters);
      return [name, Object.keys(narrowed).length > 0 ? narrowed : value];
    }),
  );
};

/** Strapi's several notations for `populate` as one: a query for each name. */
const populateByName = (uid: UID.Schema, populate: unknown): Query | undefined => {
  if (populate === true || populate === '*') {
    const { attributes } = strapi.getModel(uid);
    const names = Object.keys(attributes).filter((name) => targetOf(uid, name));
    return { ...Object.fromEntries(names.map((name) => [name, true])), ...othersOf(uid) };
  }
  if (typeof populate === 'string') return populateByName(uid, populate.split(','));
  if (Array.isArray(populate)) {
    return populate.reduce<Query>((query, path) => mergePath(query, String(path).trim()), {});
  }
  return isQuery(populate) ? populate : undefined;
};

/** Media and components, which `*` populates too. */
const othersOf = (uid: UID.Schema): Query =>
  Object.fromEntries(
    Object.entries(strapi.getModel(uid).attributes)
      .filter(([, { type }]) => ['media', 'component', 'dynamiczone'].includes(type))
      .map(([name]) => [name, true]),
  );

/** `notes.editor` as `{ notes: { populate: { editor: true } } }`. */
const mergePath = (query: Query, path: string): Query => {
  const [name, ...rest] = path.split('.');
  if (rest.length === 0) return { ...query, [name]: query[name] ?? true };
  const before = isQuery(query[name]) ? query[name] : {};
  const inner = isQuery(before.populate) ? before.populate : {};
  return { ...query, [name]: { ...before, populate: mergePath(inner, rest.join('.')) } };
};

const targetOf = (uid: UID.Schema, name: string): UID.Schema | undefined => {
  const attributes: Attributes = strapi.getModel(uid).attributes;
  const attribute = attributes[name];
  if (attribute?.type === 'relation' && 'target' in attribute) return attribute.target;
  return attribute?.type === 'component' ? attribute.component : undefined;
};

const both = (first: Query, second: unknown): Query =>
  isQuery(second) && Object.keys(second).length > 0 ? { $and: [first, second] } : first;

const isQuery = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
