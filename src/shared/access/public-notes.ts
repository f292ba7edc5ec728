import type { UID } from '@strapi/strapi';

import type { Attributes, DocumentMiddleware } from '../documents';
import { currentCaller, isPublicCaller } from './caller';

const NOTE = 'api::editor-note.editor-note';

/** What of a note the open door may reach: a public one on a published Article. */
const PUBLIC_NOTE = { visibility: { $eq: 'public' }, article: { publishedAt: { $notNull: true } } };

type Query = Record<string, unknown>;

/**
 * Document Service middleware: internal notes, and notes of unpublished Articles, are kept from the
 * open door, be they asked for, populated, or felt for with filters on any path that leads to a note.
 */
export const publicNotesOnly: DocumentMiddleware = async (context, next) => {
  if (!isPublicCaller(currentCaller())) return next();

  const { params, uid } = context;
  Object.assign(params, withPublicNotes(uid, { ...params }));
  if (uid === NOTE) params.filters = both(PUBLIC_NOTE, params.filters);
  return next();
};

/** The same query parameters with every path to a note narrowed to public ones. */
export const withPublicNotes = (uid: UID.Schema, query: Query): Query => ({
  ...query,
  ...(isQuery(query.filters) && { filters: narrowFilters(uid, query.filters) }),
  ...(query.populate !== undefined && { populate: narrowPopulate(uid, query.populate) }),
});

const narrowFilters = (uid: UID.Schema, filters: Query): Query =>
  Object.fromEntries(
    Object.entries(filters).map(([key, value]) => {
      if (Array.isArray(value)) {
        return [key, value.map((one) => (isQuery(one) ? narrowFilters(uid, one) : one))];
      }
      const target = targetOf(uid, key);
      if (!isQuery(value)) return [key, value];
      const narrowed = narrowFilters(target ?? uid, value);
      return [key, target === NOTE ? both(PUBLIC_NOTE, narrowed) : narrowed];
    }),
  );

const narrowPopulate = (uid: UID.Schema, populate: unknown): unknown => {
  const byName = populateByName(uid, populate);
  if (byName === undefined) return populate;
  return Object.fromEntries(
    Object.entries(byName).map(([name, value]) => {
      const target = targetOf(uid, name);
      if (target === undefined || value === false) return [name, value];
      const narrowed = withPublicNotes(target, isQuery(value) ? value : {});
      if (target === NOTE) narrowed.filters = both(PUBLIC_NOTE, narrowed.filters);
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
