import type { UID } from '@strapi/strapi';

import type { Attributes } from '../documents';
import { forewordError } from '../errors';
import {
  isQuery,
  LOGICAL,
  NEGATIONS,
  populateByName,
  type Query,
  sortPaths,
  targetOf,
} from './query-paths';

/** The filters that each document of a content type must pass; undefined where there are none. */
export type Limits = (uid: UID.Schema) => Query | undefined;

/**
 * The same query, in which each path that leads to a limited content type passes its limit.
 *
 * @throws PARAMETER_INVALID for a sort along such a path, whose order would tell what is kept back, and
 * for a negated filter on one
 */
export const narrowQuery = (limits: Limits, uid: UID.Schema, query: object): Query => {
  const { filters, populate, sort, ...others } = query as Query;
  refuseSort(limits, uid, sort);
  const narrowed = narrowFilters(limits, uid, filters);
  return {
    ...others,
    ...(sort !== undefined && { sort }),
    ...(narrowed !== undefined && { filters: narrowed }),
    ...(populate !== undefined && { populate: narrowPopulate(limits, uid, populate) }),
  };
};

/** Filters on documents of a content type, with its own limit and those of what they lead to. */
export const narrowFilters = (limits: Limits, uid: UID.Schema, filters: unknown): unknown => {
  const walked = walkFilters(limits, uid, filters);
  const limit = limits(uid);
  if (limit === undefined) return walked;
  return walked === undefined ? limit : { $and: [limit, walked] };
};

/**
 * Under a negation nothing can be narrowed: a document has its relation to what is kept back, and not
 * being what was asked for, that would bring the document in.
 */
const walkFilters = (
  limits: Limits,
  uid: UID.Schema,
  filters: unknown,
  isNegated = false,
): unknown => {
  if (Array.isArray(filters)) return filters.map((one) => walkFilters(limits, uid, one, isNegated));
  if (!isQuery(filters)) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => {
      if (LOGICAL.includes(key)) {
        const isNegation = isNegated || NEGATIONS.includes(key);
        return [key, walkFilters(limits, uid, value, isNegation)];
      }
      if (leadsAnywhere(uid, key)) throw refusal(`filters: ${key} cannot be filtered by.`);
      const target = targetOf(uid, key);
      if (target === undefined) return [key, value];
      if (!isNegated) return [key, narrowFilters(limits, target, onTarget(value))];
      if (limits(target)) throw refusal(`filters: ${key} cannot be filtered by under a $not.`);
      return [key, walkFilters(limits, target, onTarget(value), isNegated)];
    }),
  );
};

/** A relation compared as a whole (`notes=7`, `notes[$in]=7`) is a comparison of the target's id. */
const onTarget = (value: unknown): unknown => {
  const isComparison =
    !isQuery(value) ||
    Object.keys(value).some((key) => key.startsWith('$') && !LOGICAL.includes(key));
  return isComparison ? { id: value } : value;
};

const narrowPopulate = (limits: Limits, uid: UID.Schema, populate: unknown): unknown => {
  const byName = populateByName(uid, populate);
  if (byName === undefined) return populate;
  const narrowable = Object.entries(byName).filter(([name]) => !leadsAnywhere(uid, name));
  return Object.fromEntries(
    narrowable.map(([name, value]) => {
      const target = targetOf(uid, name);
      if (target === undefined || value === false || value === 'false') return [name, value];
      const narrowed = narrowQuery(limits, target, isQuery(value) ? value : {});
      return [name, Object.keys(narrowed).length > 0 ? narrowed : value];
    }),
  );
};

const refuseSort = (limits: Limits, uid: UID.Schema, sort: unknown): void => {
  for (const path of sortPaths(sort)) {
    let place: UID.Schema | undefined = uid;
    for (const name of path) {
      place = place && targetOf(place, name);
      if (place && limits(place)) {
        throw forewordError('PARAMETER_INVALID', `sort: ${path.join('.')} cannot be sorted by.`);
      }
    }
  }
};

/**
 * A relation to documents of whatever content type, as a file's to all that show it: drafts and internal
 * notes as well, and no limit can be put on it.
 */
const leadsAnywhere = (uid: UID.Schema, name: string): boolean => {
  const attributes: Attributes = strapi.getModel(uid).attributes;
  const attribute = attributes[name];
  return attribute?.type === 'relation' && !('target' in attribute);
};

const refusal = (message: string) => forewordError('PARAMETER_INVALID', message);
