import type { UID } from '@strapi/strapi';

import type { DocumentMiddleware } from '../documents';
import { forewordError } from '../errors';
import { currentCaller, isContentApiCaller } from './caller';
import { isQuery, leadsToMany, LOGICAL, populateByName, sortPaths, targetOf } from './query-paths';

/**
 * Relations that the filters and sorts of one list may lead through. Each is a join of its own, and lists
 * that are joined multiply: twenty filters on the notes of Articles keep PostgreSQL busy for hours, and
 * SQLite refuses them.
 */
const JOINS = 5;

/** Relations that one request may have populated, on all levels together: each is read by itself. */
const POPULATED = 50;

/** Lists within each other that may be populated below a document: what is sent multiplies with each. */
const NESTED_LISTS = 2;

interface Reach {
  filters?: unknown;
  sort?: unknown;
  populate?: unknown;
}

/** Document Service middleware: what comes over the content API reaches only so far. */
export const limitReach: DocumentMiddleware = async ({ uid, params }, next) => {
  if (isContentApiCaller(currentCaller())) refuseTooFar(uid, params);
  return next();
};

/** @throws PARAMETER_INVALID for a query that leads through more relations than anybody needs */
export const refuseTooFar = (uid: UID.Schema, query: Reach): void => {
  if (populatedBy(uid, query) > POPULATED) {
    throw tooFar(`populate: at most ${POPULATED} relations in one request.`);
  }
};

/**
 * How many relations a query populates.
 *
 * @param above how many lists it stands in
 * @throws PARAMETER_INVALID for too many joins on any level, and for too many lists in lists
 */
const populatedBy = (uid: UID.Schema, { filters, sort, populate }: Reach, above = 0): number => {
  if (joinsOfFilters(uid, filters) + joinsOfSort(uid, sort) > JOINS) {
    throw tooFar(`filters, sort: at most ${JOINS} relations for one list.`);
  }
  const names = Object.entries(populateByName(uid, populate) ?? {});
  return names.reduce((count, [name, inner]) => {
    const lists = above + (leadsToMany(uid, name) ? 1 : 0);
    if (lists > NESTED_LISTS)
      throw tooFar(`populate: at most ${NESTED_LISTS} lists in each other.`);
    const target = targetOf(uid, name);
    return count + 1 + (target && isQuery(inner) ? populatedBy(target, inner, lists) : 0);
  }, 0);
};

const joinsOfFilters = (uid: UID.Schema, filters: unknown): number => {
  if (Array.isArray(filters)) {
    return filters.reduce<number>((joins, one) => joins + joinsOfFilters(uid, one), 0);
  }
  if (!isQuery(filters)) return 0;
  return Object.entries(filters).reduce((joins, [key, value]) => {
    if (LOGICAL.includes(key)) return joins + joinsOfFilters(uid, value);
    const target = targetOf(uid, key);
    return target ? joins + 1 + joinsOfFilters(target, value) : joins;
  }, 0);
};

const joinsOfSort = (uid: UID.Schema, sort: unknown): number => {
  let joins = 0;
  for (const path of sortPaths(sort)) {
    let place: UID.Schema | undefined = uid;
    for (const name of path) {
      place = place && targetOf(place, name);
      if (place) joins += 1;
    }
  }
  return joins;
};

const tooFar = (message: string) => forewordError('PARAMETER_INVALID', message);
