import type { Core, UID } from '@strapi/strapi';

import { isPublicCaller, narrowToPublic, refuseImpossibleSorts, refuseTooFar } from '../lib/access';
import {
  filtersOfRest,
  type InnerMiddlewares,
  modelsOf,
  type ResolverMiddleware,
  typeNameOf,
} from '../lib/graphql';
import { refuseInvalidQuery } from '../lib/query-check';
import { type Attributes, isToMany, isPolymorphic, publicFilterOf, targetOf } from '../lib/schema';

/**
 * The plugin reads relations below the Document Service, past its guards. Each field that leads to documents of
 * which only some are public is narrowed to those here, and how far it leads is limited.
 */
export const publicRelations = (strapi: Core.Strapi): InnerMiddlewares => {
  const middlewares = modelsOf(strapi).flatMap((model) => {
    const type = typeNameOf(strapi, model);
    return fieldsOf(model).map(([field, middleware]): Field => [`${type}.${field}`, middleware]);
  });
  return Object.fromEntries(middlewares);
};

type Field = [name: string, middleware: ResolverMiddleware];

const fieldsOf = ({ attributes }: { attributes: Attributes }): Field[] =>
  Object.entries(attributes).flatMap(([name, attribute]): Field[] => {
    if (isPolymorphic(attribute)) return [[name, hideFromPublic(isToMany(attribute) ? [] : null)]];
    const target = targetOf(attribute);
    if (attribute.type !== 'relation' || !target || !publicFilterOf(target)) return [];
    const names = isToMany(attribute) ? [name, `${name}_connection`] : [name];
    return names.map((field) => [field, narrowForPublic(target)]);
  });

const narrowForPublic =
  (target: UID.Schema): ResolverMiddleware =>
  (next, parent, args, context, info) => {
    const { filters, sort } = args;
    refuseInvalidArguments(target, filters, sort);
    refuseTooFar(target, { filters, sort });
    refuseImpossibleSorts(target, { sort }, true);
    if (!isPublicCaller(context.state)) return next(parent, args, context, info);
    const narrowed = narrowToPublic(target, { filters, sort });
    return next(parent, { ...args, filters: inGraphql(narrowed.filters) }, context, info);
  };

/** Before they are narrowed, so that each is named as it was written. */
const refuseInvalidArguments = (target: UID.Schema, filters: unknown, sort: unknown): void => {
  if (filters === undefined && sort === undefined) return;
  const asInRest = filters && filtersOfRest(target, filters);
  refuseInvalidQuery(target, { filters: asInRest, sort });
};

/** Filters as the Document Service has them (`$eq`), in the notation of GraphQL arguments (`eq`). */
const inGraphql = (filters: unknown): unknown => {
  if (Array.isArray(filters)) return filters.map(inGraphql);
  if (typeof filters !== 'object' || filters === null || filters instanceof Date) return filters;
  return Object.fromEntries(
    Object.entries(filters).map(([key, value]) => [key.replace(/^\$/, ''), inGraphql(value)]),
  );
};

/**
 * Hides from public callers a relation to documents of any type, such as from a file to all that use it: they
 * include drafts.
 */
const hideFromPublic =
  (nothing: [] | null): ResolverMiddleware =>
  (next, parent, args, context, info) =>
    isPublicCaller(context.state) ? nothing : next(parent, args, context, info);
