import type { UID } from '@strapi/strapi';

import { forewordError } from '../errors';
import { type Query, type QueryVisitor, type Step, type Via, visitQuery } from '../query';
import { type Filter, isPolymorphic } from '../schema';

/** The filter that each document of a content type must pass; undefined where there is none. */
export type Limits = (uid: UID.Schema) => Filter | undefined;

/** What of it is to be asked, where a relation leads to the documents from ones that have passed theirs. */
export type OpenLimits = (uid: UID.Schema, via: Via | undefined) => Filter | undefined;

/**
 * The same query, in which each path that leads to a limited content type passes its limit.
 *
 * @throws PARAMETER_INVALID for a sort along such a path (its order would reveal hidden values), for a negated
 * filter on one, and for a filter on a polymorphic relation
 */
export const narrowQuery = (
  limits: Limits,
  uid: UID.Schema,
  query: object,
  openLimits: OpenLimits = limits,
): Query => visitQuery(narrowing(limits, openLimits), uid, query);

const narrowing = (limits: Limits, openLimits: OpenLimits): QueryVisitor => ({
  step: (step) => {
    if (step.part === 'sort') refuseSort(limits, step);
    if (step.part === 'filters') refuseFilter(limits, step);
  },
  // Documents of any content type may be drafts and internal notes, and no filter can be put on them.
  isAllowed: ({ attribute }) => !isPolymorphic(attribute),
  filters: (filters, { uid, isNegated, via }) => {
    const limit = isNegated ? undefined : openLimits(uid, via);
    if (limit === undefined) return filters;
    return filters === undefined ? limit : { $and: [limit, filters] };
  },
});

const refuseSort = (limits: Limits, { target, list, path }: Step): void => {
  if (target === undefined || !limits(target)) return;
  const names = path.slice(list.path.length + 1).join('.');
  throw forewordError('PARAMETER_INVALID', `sort: ${names} cannot be sorted by.`);
};

/**
 * A negated filter cannot be narrowed: related documents that are hidden would match it, and so select the
 * document that leads to them.
 */
const refuseFilter = (limits: Limits, { attribute, target, name, isNegated }: Step): void => {
  if (isPolymorphic(attribute)) {
    throw forewordError('PARAMETER_INVALID', `filters: ${name} cannot be filtered by.`);
  }
  if (isNegated && target !== undefined && limits(target)) {
    throw forewordError(
      'PARAMETER_INVALID',
      `filters: ${name} cannot be filtered by under a $not.`,
    );
  }
};
