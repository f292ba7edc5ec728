import type { Core, UID } from '@strapi/strapi';
import { type FieldNode, getNamedType, type GraphQLResolveInfo, isObjectType } from 'graphql';

import { refuseTooFar } from '../../access';
import {
  type InnerMiddlewares,
  isRootCustomized,
  type ListArguments,
  listArguments,
  modelsOf,
  namingOf,
  type ResolverContext,
  type ResolverMiddleware,
} from '../../graphql';
import { asksForResponseFormat } from '../../http-cache';
import { defaultLocale } from '../../locales';
import { refuseInvalidQuery } from '../../query-check';
import { type Audience, audienceOf } from '../audience';
import { countChosen } from '../count';
import { mayAsk } from '../may-ask';
import { goesOrdinaryWay } from '../ordinary-way';
import { memoizedPlan, type Plan, planOf } from '../plan';
import type { Question } from '../question';
import { readByIdOrSlug, readOne, readPart } from '../read-rows';
import { plannedName } from './planned';
import { nodesOf, questionOfSelection } from './selection';
import { selectionKey, withBigIntegers } from './selection-key';

/** The queries that the plugin generates for collection types: their answers are read by a plan of the whole selection. */
export const plannedRoots = (strapi: Core.Strapi): InnerMiddlewares => {
  const naming = namingOf(strapi);
  const collections = modelsOf(strapi).filter(({ kind }) => kind === 'collectionType');
  return Object.fromEntries(
    collections.flatMap((model): [string, ResolverMiddleware][] => {
      const uid = model.uid as UID.ContentType;
      const connection = naming.getEntityResponseCollectionName(model);
      return [
        [`Query.${naming.getFindQueryName(model)}`, unlessCustomized(list(uid))],
        [
          `Query.${naming.getFindConnectionQueryName(model)}`,
          unlessCustomized(listWithPageInfo(uid)),
        ],
        [`Query.${naming.getFindOneQueryName(model)}`, unlessCustomized(one(uid))],
        [`${connection}.pageInfo`, pageInfo],
      ];
    }),
  );
};

/** Left to a project's own resolver or middlewares, where there are any. */
const unlessCustomized =
  (middleware: ResolverMiddleware): ResolverMiddleware =>
  (next, parent, args, context, info) =>
    isRootCustomized(info.fieldName)
      ? next(parent, args, context, info)
      : middleware(next, parent, args, context, info);

const list =
  (uid: UID.ContentType): ResolverMiddleware =>
  async (next, parent, args, context, info) => {
    const planned = await planRoot(uid, args, context, info, info.fieldNodes);
    return planned ? readPart(planned.plan, planned.part) : next(parent, args, context, info);
  };

const listWithPageInfo =
  (uid: UID.ContentType): ResolverMiddleware =>
  async (next, parent, args, context, info) => {
    const type = getNamedType(info.returnType);
    const documents = isObjectType(type) ? nodesOf(info, type, info.fieldNodes) : undefined;
    const planned = documents && (await planRoot(uid, args, context, info, documents.nodes));
    if (!planned) return next(parent, args, context, info);
    const { plan, part } = planned;
    return { nodes: await readPart(plan, part), [plannedName('pageInfo')]: planned };
  };

const one =
  (uid: UID.ContentType): ResolverMiddleware =>
  async (next, parent, args, context, info) => {
    const { documentId } = args;
    if (typeof documentId !== 'string') return next(parent, args, context, info);
    const planned = await planRoot(uid, args, context, info, info.fieldNodes);
    if (!planned) return next(parent, args, context, info);
    return (await readOne(planned.plan, documentId)) ?? null;
  };

/**
 * The published document that an id or slug names, with what the resolver's selection asks of it; undefined where
 * Strapi is to read it, and where there is none. For resolvers of a project's own queries.
 */
export const readSelected = async (
  uid: UID.ContentType,
  { idOrSlug, locale }: { idOrSlug: string; locale: string },
  context: ResolverContext,
  info: GraphQLResolveInfo,
): Promise<object | undefined> => {
  const planned = await planRoot(uid, { locale }, context, info, info.fieldNodes);
  return planned && readByIdOrSlug(planned.plan, idOrSlug);
};

interface Planned {
  plan: Plan;
  part: { start: number; limit: number };
}

/** The plan of a query with its whole selection; undefined where the plugin is to answer. */
const planRoot = async (
  uid: UID.ContentType,
  args: object,
  { state, koaContext }: ResolverContext,
  info: GraphQLResolveInfo,
  nodes: readonly FieldNode[],
): Promise<Planned | undefined> => {
  const audience = audienceOf(state);
  if (!audience || asksForResponseFormat(koaContext) || goesOrdinaryWay(uid)) {
    return undefined;
  }
  const { filters, sort, start = 0, limit = 1, locale, ...others } = listArguments(uid, args);
  if (!isPlain(others)) return undefined;
  const inLocale = locale ?? (await defaultLocale());
  if (typeof inLocale !== 'string' || inLocale === '*') return undefined;

  const query = { filters, sort };
  const asked = [selectionKey(info, nodes), uid, query, inLocale, limit];
  const key = JSON.stringify(asked, withBigIntegers);
  const plan = memoizedPlan(audience, key, () =>
    planAnew({ audience, uid, nodes, info, limit }, query, inLocale),
  );
  return plan && { plan, part: { start, limit } };
};

interface Asked {
  audience: Audience;
  uid: UID.ContentType;
  nodes: readonly FieldNode[];
  info: GraphQLResolveInfo;
  limit: number;
}

const planAnew = (
  { audience, uid, nodes, info, limit }: Asked,
  query: Pick<Question, 'filters' | 'sort'>,
  locale: string,
): Plan | undefined => {
  refuseInvalidQuery(uid, query);
  if (!mayAsk(audience, uid, query)) return undefined;
  const type = typeOfDocuments(uid, info);
  const question =
    type && questionOfSelection({ ...info, audience, uid, type, rows: limit }, nodes);
  if (!question) return undefined;
  refuseTooFar(uid, query);
  return planOf(audience, uid, { ...question, ...query, locale, isDefault: false });
};

/** Whether only what is published is asked for. */
const isPlain = ({ status, publicationFilter, hasPublishedVersion }: ListArguments): boolean =>
  (status ?? 'published') === 'published' &&
  (publicationFilter ?? undefined) === undefined &&
  (hasPublishedVersion ?? undefined) === undefined;

const typeOfDocuments = (uid: UID.ContentType, { schema }: GraphQLResolveInfo) => {
  const naming = namingOf(strapi);
  const model = modelsOf(strapi).find((each) => each.uid === uid);
  const type = model && schema.getType(naming.getTypeName(model));
  return isObjectType(type) ? type : undefined;
};

/** What the plugin says of the pages of a list. */
const pageInfo: ResolverMiddleware = async (next, parent, args, context, info) => {
  const planned = plannedOf(parent);
  if (!planned) return next(parent, args, context, info);
  const { start, limit } = planned.part;
  const total = await countChosen(planned.plan);
  const size = Math.max(limit, 1);
  return limit === -1
    ? { total, page: size, pageSize: total - start, pageCount: size }
    : {
        total,
        page: Math.floor(start / size) + 1,
        pageSize: size,
        pageCount: Math.ceil(total / size),
      };
};

const plannedOf = (parent: unknown): Planned | undefined =>
  typeof parent === 'object' && parent !== null
    ? (Reflect.get(parent, plannedName('pageInfo')) as Planned | undefined)
    : undefined;
