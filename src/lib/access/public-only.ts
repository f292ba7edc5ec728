import type { UID } from '@strapi/strapi';

import type { DocumentMiddleware } from '../document-service';
import type { Query, Via } from '../query';
import { type Filter, openFilterOf, publicFilterOf } from '../schema';
import { currentCaller, isPublicCaller } from './caller';
import { narrowQuery } from './narrow-query';
import { withoutSearch } from './search-filter';

/**
 * Document Service middleware: public callers reach only public documents, whether they ask for them, populate
 * them, or filter or sort by a path that leads to them.
 */
export const publicOnly: DocumentMiddleware = async ({ params, uid }, next) => {
  if (isPublicCaller(currentCaller())) {
    Object.assign(params, { _q: undefined }, narrowToPublic(uid, params));
  }
  return next();
};

/**
 * A query on a content type, narrowed to what of it is public.
 *
 * @throws PARAMETER_INVALID for a sort or a negated filter along a path to what is not
 */
export const narrowToPublic = (uid: UID.Schema, query: object): Query =>
  narrowQuery(publicFilterOf, uid, withoutSearch(uid, query));

/**
 * The same for documents that are reached from public ones alone: what is implied by the relation that leads to them is
 * not asked again. The notes of a published Article need not be of a published Article.
 *
 * @param via the relation that leads to the documents; undefined at the top
 */
export const narrowFromPublic = (uid: UID.Schema, query: object, via: Via | undefined): Query =>
  narrowQuery(publicFilterOf, uid, query, (target, inner = via) => openFilterOf(target, inner));

/**
 * The same for documents that are reached from a draft: `filter` is asked of these, and of all that is further on whether it
 * is public.
 */
export const narrowFromDraft = (
  uid: UID.Schema,
  query: object,
  filter: Filter | undefined,
): Query =>
  narrowQuery(publicFilterOf, uid, query, (target, inner) =>
    inner === undefined ? filter : publicFilterOf(target),
  );
