import { parsePublicationFilter } from '@strapi/utils';

import { isQuery, type Query } from '../query';
import { isBoolean, isInteger, isText } from './values';

/** A parameter, and what is wrong with it, as a sentence. */
export interface Fault {
  names: readonly string[];
  fault: string;
}

type Check = (value: unknown) => string | undefined;

const unless = (isRight: (value: unknown) => boolean, fault: string): Check => {
  return (value) => (isRight(value) ? undefined : fault);
};

const atLeast =
  (least: number) =>
  (value: unknown): boolean =>
    isInteger(value) && Number(value) >= least;

const PAGES: Record<string, Check> = {
  page: unless(atLeast(1), 'should be a whole number of 1 or more.'),
  pageSize: unless(atLeast(1), 'should be a whole number of 1 or more.'),
  start: unless(atLeast(0), 'should be a whole number of 0 or more.'),
  limit: unless(atLeast(-1), 'should be a whole number of 0 or more, or -1.'),
};

const isAll = (value: unknown): boolean => isInteger(value) && Number(value) === -1;

const PAGINATION: Record<string, Check> = {
  ...PAGES,
  // The panel asks for all folders with -1.
  pageSize: (value) => (isAll(value) ? undefined : PAGES.pageSize?.(value)),
  withCount: unless(isBoolean, 'should be true or false.'),
};

const isOneOf =
  (...values: string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && values.includes(value);

const isTexts = (value: unknown): boolean =>
  isText(value) || (Array.isArray(value) && value.every(isText));

const isPublicationFilter: Check = (value) => {
  try {
    parsePublicationFilter(value);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

/** Strapi takes no other form of this one. */
const isTrueOrFalse = (value: unknown): boolean => /^(true|false)$/.test(String(value));

/** An order of a sort, as `asc` and `DESC`. */
const isOrder = (value: unknown): boolean =>
  typeof value === 'string' && /^(asc|desc)$/i.test(value);

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** As Strapi has them: `title,authors.name:desc`, a list of these, objects, or a list of objects. */
const isSort = (sort: unknown): boolean => {
  if (typeof sort === 'string') return isSortText(sort);
  if (!Array.isArray(sort)) return isSortObject(sort);
  const parts = sort.filter((part) => !isEmpty(part));
  return parts.every(isSortObject) || parts.every((part) => isSortText(part));
};

const isSortText = (sort: unknown): boolean =>
  typeof sort === 'string' &&
  sort.split(',').every((part) => {
    const [, order = 'asc'] = part.split(':');
    return isOrder(order.trim());
  });

/** Of nested objects, each with names of its own: Strapi takes a dot in one for a part of the name. */
const isSortObject = (sort: unknown): boolean =>
  isQuery(sort) &&
  Object.entries(sort).every(
    ([name, order]) =>
      !name.includes('.') &&
      (typeof order === 'string' ? isOrder(order.trim() || 'asc') : isSortObject(order)),
  );

const isNames = (names: unknown): boolean =>
  typeof names === 'string' ||
  (Array.isArray(names) && names.every((name) => typeof name === 'string'));

const isPopulate = (populate: unknown): boolean =>
  typeof populate === 'boolean' || isQuery(populate) || isNames(populate);

/** What a list takes; `filters`, `fields`, `populate` and `sort` are looked into by the visitor. */
const PARAMETERS: Record<string, Check> = {
  ...PAGES,
  filters: unless(isQuery, 'should be an object of filters.'),
  fields: unless(isNames, 'should be a name, or a list of names.'),
  populate: unless(isPopulate, 'should be a name, a list of names or an object.'),
  sort: unless(isSort, 'should be a name with or without “:asc” or “:desc”, or a list of these.'),
  locale: unless(isTexts, 'should be the code of a locale.'),
  status: unless(isOneOf('draft', 'published'), 'should be draft or published.'),
  _q: unless(isText, 'should be a text.'),
  count: unless(isBoolean, 'should be true or false.'),
  ordering: unless(isOrder, 'should be asc or desc.'),
  publicationFilter: isPublicationFilter,
  hasPublishedVersion: unless(isTrueOrFalse, 'should be true or false.'),
};

/** The first parameter of a list that cannot be, beside what its filters, fields, populate and sort name. */
export const faultOfList = (query: Query): Fault | undefined =>
  faultIn(query, PARAMETERS) ?? faultOfPagination(query.pagination) ?? faultOfBoth([], query);

const faultOfPagination = (pagination: unknown): Fault | undefined => {
  const names = ['pagination'];
  if (pagination === undefined || pagination === null) return undefined;
  if (!isQuery(pagination))
    return { names, fault: 'should be an object, such as pagination[page].' };
  const unknown = Object.keys(pagination).find((name) => !Object.hasOwn(PAGINATION, name));
  if (unknown !== undefined)
    return { names: [...names, unknown], fault: 'there is no such parameter.' };
  const inside = faultIn(pagination, PAGINATION);
  if (inside) return { ...inside, names: [...names, ...inside.names] };
  return faultOfBoth(names, pagination);
};

/** Null and undefined stand for a parameter that was not sent. */
const faultIn = (query: Query, checks: Record<string, Check>): Fault | undefined => {
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || !Object.hasOwn(checks, name)) continue;
    const fault = checks[name]?.(value);
    if (fault !== undefined) return { names: [name], fault };
  }
  return undefined;
};

const faultOfBoth = (names: string[], query: Query): Fault | undefined => {
  const sent = (...keys: string[]) => keys.find((key) => !isEmpty(query[key]));
  const [paged, offset] = [sent('page', 'pageSize'), sent('start', 'limit')];
  if (paged === undefined || offset === undefined) return undefined;
  return { names: [...names, offset], fault: `cannot be sent together with ${paged}.` };
};
