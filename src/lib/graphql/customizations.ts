import { isDeepStrictEqual } from 'node:util';

import type { ExtendedSchema, GraphqlExtension } from './extension';

/** Resolvers and middlewares of Foreword's own extensions. */
const own = new WeakSet<object>();

/** The fields of their parents that own resolvers read, by `Type.field`. */
const reads = new Map<string, readonly string[]>();

let extended: ExtendedSchema = { resolvers: {}, resolversConfig: {} };

/** To be told of each extension of Foreword's own: all others are a project's. */
export const noteOwnExtension = (extension: GraphqlExtension): void => {
  const { resolvers = {}, resolversConfig = {} } = extension;
  for (const resolver of Object.values(resolvers).flatMap((fields) => Object.values(fields))) {
    own.add(resolver);
  }
  for (const { middlewares = [] } of Object.values(resolversConfig)) {
    for (const middleware of middlewares) own.add(middleware);
  }
  for (const [field, names] of Object.entries(extension.reads ?? {})) reads.set(field, names);
};

/** To be told what all extensions together have registered. */
export const noteExtended = (registered: ExtendedSchema): void => {
  extended = registered;
};

/**
 * The fields of a document that the resolver of one of its fields reads; undefined where there is no such resolver.
 * `everything` where a project has put a resolver, middleware or policy there: nobody knows what that reads.
 */
export const fieldsReadBy = (
  type: string,
  field: string,
): readonly string[] | 'everything' | undefined => {
  const path = `${type}.${field}`;
  const resolver = extended.resolvers[type]?.[field];
  const { policies = [], middlewares = [] } = extended.resolversConfig[path] ?? {};
  if (policies.length > 0 || !middlewares.every(isOwn)) return 'everything';
  if (resolver === undefined) return undefined;
  return isOwn(resolver) ? (reads.get(path) ?? []) : 'everything';
};

/** Whether a project has put a resolver or a middleware at a query. Policies run before it is read in any case. */
export const isRootCustomized = (field: string): boolean => {
  const resolver = extended.resolvers.Query?.[field];
  const { middlewares = [] } = extended.resolversConfig[`Query.${field}`] ?? {};
  return resolver !== undefined || !middlewares.every(isOwn);
};

/**
 * Whether nobody has put anything around a field but the permission that the plugin puts there.
 *
 * @param scope that permission, where there is one
 */
export const isPlainField = (type: string, field: string, scope: string | undefined): boolean => {
  if (fieldsReadBy(type, field) !== undefined) return false;
  const { auth, middlewares = [] } = extended.resolversConfig[`${type}.${field}`] ?? {};
  const isPermissionOfPlugin = scope !== undefined && isDeepStrictEqual(auth, { scope: [scope] });
  return middlewares.length === 0 && (auth === undefined || isPermissionOfPlugin);
};

const isOwn = (value: unknown): boolean =>
  (typeof value === 'function' || typeof value === 'object') && value !== null && own.has(value);
