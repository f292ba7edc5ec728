import type { Attributes } from '../schema';
import { namesOf, splitPaths } from './paths';

export type Query = Record<string, unknown>;

/** Whether a value has parts with names: no list, no date, nor what code has made, such as a part of a statement. */
export const isQuery = (value: unknown): value is Query => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const NEGATION = '$not';
const LOGICAL = ['$and', '$or', NEGATION];

/** `and` as `$and`: in arguments of GraphQL, operators have no `$`. */
export const asOperator = (key: string): string => (key.startsWith('$') ? key : `$${key}`);

export const isNegation = (key: string): boolean => asOperator(key) === NEGATION;

export const isLogical = (key: string): boolean => LOGICAL.includes(asOperator(key));

/** Whether a relation is compared as a whole (`notes=7`, `notes[$in]=7`, `notes[$not]=7`): by the target's id. */
export const isComparison = (value: unknown): boolean =>
  !isQuery(value) ||
  Object.entries(value).some(
    ([key, inner]) =>
      key.startsWith('$') && (!isLogical(key) || (isNegation(key) && !isQuery(inner))),
  );

/** `populate` in any notation as an object: by the name of an attribute, a query or `true`. */
export const populateByName = (attributes: Attributes, populate: unknown): Query | undefined => {
  if (isEverything(populate)) return everythingOf(attributes);
  if (typeof populate === 'string') return populateByName(attributes, splitPaths(populate));
  if (Array.isArray(populate)) {
    const paths = populate.flatMap((path) => splitPaths(String(path)));
    return paths.reduce<Query>((query, path) => withPath(query, namesOf(path)), {});
  }
  return isQuery(populate) ? populate : undefined;
};

/** Whether `populate` stands for all that a document leads to. */
export const isEverything = (populate: unknown): boolean =>
  populate === true || populate === 'true' || populate === '*';

/** Whether `populate`, written as texts, has a path and one that leads on from it. */
export const overlaps = (populate: unknown): boolean => {
  const paths = [populate]
    .flat()
    .flatMap((path) => (typeof path === 'string' ? splitPaths(path) : []));
  return paths.some((path) => paths.some((other) => other.startsWith(`${path}.`)));
};

/** Whether an entry of `populate` says that nothing is to be populated. */
export const isNothing = (populate: unknown): boolean => NOTHING.includes(populate);

/** As Strapi reads booleans. */
const NOTHING: readonly unknown[] = [false, 'false', 'f', '0', 0];

const POPULATED_TYPES = ['relation', 'media', 'component', 'dynamiczone'];

const everythingOf = (attributes: Attributes): Query =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, { type }]) => POPULATED_TYPES.includes(type))
      .map(([name]) => [name, true]),
  );

/** `notes.editor` as `{ notes: { populate: { editor: true } } }`. */
const withPath = (query: Query, [name = '', ...rest]: string[]): Query => {
  if (rest.length === 0) return { ...query, [name]: query[name] ?? true };
  const before = isQuery(query[name]) ? query[name] : {};
  const inner = isQuery(before.populate) ? before.populate : {};
  return { ...query, [name]: { ...before, populate: withPath(inner, rest) } };
};

/** The path of each sort, as attribute names: of `a.b:asc`, of lists of these, and of objects. */
export const sortPaths = (sort: unknown): string[][] => {
  if (typeof sort === 'string') {
    return splitPaths(sort).map((one) => namesOf((one.split(':')[0] ?? '').trim()));
  }
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (!isQuery(sort)) return [];
  return Object.entries(sort).flatMap(([name, inner]) =>
    isQuery(inner) ? sortPaths(inner).map((path) => [name, ...path]) : [namesOf(name)],
  );
};

/** The names in `fields`, written as a text or as a list. */
export const fieldNames = (fields: unknown): string[] => {
  if (typeof fields === 'string') return splitPaths(fields);
  return Array.isArray(fields) ? fields.flatMap(fieldNames) : [];
};
