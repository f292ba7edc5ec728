import type { UID } from '@strapi/strapi';
import type { Context } from 'koa';

import { type CallerState, refuseTooFar, withoutSearch } from '../access';
import { asksForResponseFormat, SerializedBody } from '../http-cache';
import { defaultLocale } from '../locales';
import type { Query } from '../query';
import { refuseInvalidQuery } from '../query-check';
import { typeFacts } from '../schema';
import { type Audience, audienceOf } from './audience';
import { countAfter, countChosen } from './count';
import { goesOrdinaryWay } from './ordinary-way';
import { memoizedPlan, type Plan, planOf } from './plan';
import { permitted, type Question, questionOf } from './question';
import { rangeOf } from './range';
import { type DocumentFragment, readFragments } from './read-fragments';
import { readByIdOrSlug, readIds, readPart } from './read-rows';

/** What is asked where the client names nothing. */
export interface Defaults {
  sort?: readonly string[];
  list?: Question;
  one?: Question;
}

/**
 * Answers a GET of a content type's list. Undefined where Strapi is to answer: for the admin panel, drafts, parameters
 * that no question has, and what the caller may not ask, which Strapi refuses in its own words.
 *
 * @throws PARAMETER_INVALID
 */
export const answerList = async (
  ctx: Context,
  uid: UID.ContentType,
  defaults: Defaults = {},
): Promise<object | undefined> => {
  const plan = await planRest(ctx, uid, { kind: 'list', ...defaults });
  if (!plan) return undefined;
  const { pagination } = ctx.query;
  const range = rangeOf(pagination);
  const total = range.withCount && !plan.isFiltered ? await countChosen(plan) : undefined;
  const part = { ...range, total };
  const metaFor = async (read: number) => {
    const count = range.withCount ? (total ?? (await countAfter(plan, range, read))) : undefined;
    return { pagination: range.metaFor(count) };
  };

  const { user }: CallerState = ctx.state;
  // Signed-in callers get no cached fragments, and shapes of the client's own have none.
  const hasFragments =
    plan.isDefault && !user && typeFacts(strapi.contentType(uid)).cached === true;
  if (!hasFragments) {
    const data = await readPart(plan, part);
    return { data, meta: await metaFor(data.length) };
  }
  const ids = await readIds(plan, part);
  return serialized(await readFragments(plan, ids), await metaFor(ids.length));
};

/**
 * Answers a GET of one document, by its id or slug. Undefined likewise, and where there is no such document: a former
 * slug is redirected elsewhere.
 *
 * @throws PARAMETER_INVALID
 */
export const answerOne = async (
  ctx: Context,
  uid: UID.ContentType,
  { id, ...defaults }: Defaults & { id: string },
): Promise<object | undefined> => {
  const plan = await planRest(ctx, uid, { kind: 'one', ...defaults });
  const document = plan && (await readByIdOrSlug(plan, id));
  return document && { data: document, meta: {} };
};

/** A list as JSON, from its fragments. */
const serialized = (documents: readonly DocumentFragment[], meta: object): SerializedBody =>
  new SerializedBody(
    `{"data":[${documents.map(({ json }) => json).join(',')}],"meta":${JSON.stringify(meta)}}`,
    { listed: documents.map(({ id }) => id), documentIds: documents.flatMap(({ tags }) => tags) },
  );

type Kind = 'list' | 'one';

type RestDefaults = Defaults & { kind: Kind; isOfDrafts?: boolean };

/** The parameters that a question has, beside those that say nothing but what is so anyway. */
const KNOWN: Record<Kind, readonly string[]> = {
  list: ['filters', 'sort', 'fields', 'populate', 'pagination', 'locale', 'status', '_q'],
  one: ['fields', 'populate', 'locale', 'status'],
};

const planRest = async (
  ctx: Context,
  uid: UID.ContentType,
  defaults: RestDefaults,
): Promise<Plan | undefined> => {
  const { pagination, ...query }: Query = ctx.query;
  const audience = audienceOf(ctx.state);
  if (!audience || asksForResponseFormat(ctx) || goesOrdinaryWay(uid)) return undefined;
  const { status = 'published', locale = await defaultLocale() } = query;
  const isKnown = Object.keys(ctx.query).every((name) => KNOWN[defaults.kind].includes(name));
  if (!isKnown || status !== 'published') return undefined;
  if (typeof locale !== 'string' || !LOCALE.test(locale)) return undefined;

  refuseInvalidQuery(uid, { pagination });
  const key = JSON.stringify([uid, defaults.kind, locale, query]);
  return memoizedPlan(audience, key, () => planAnew(audience, uid, { ...query, locale }, defaults));
};

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** @throws PARAMETER_INVALID */
export const planAnew = (
  audience: Audience,
  uid: UID.ContentType,
  { locale, ...query }: Query & { locale: string },
  { kind, sort, isOfDrafts, ...defaults }: RestDefaults,
): Plan | undefined => {
  refuseInvalidQuery(uid, query);
  // For tokens, Strapi searches: they may look for what is not sent.
  if (query._q !== undefined && !audience.isPublic) return undefined;
  const question = questionOf(audience, uid, withoutSearch(uid, query), kind === 'one');
  if (!question) return undefined;
  refuseTooFar(uid, query);
  const { fields, populate } = permitted(audience, uid, defaults[kind] ?? {});
  return planOf(audience, uid, {
    ...question,
    sort: question.sort ?? sort,
    fields: query.fields === undefined ? fields : question.fields,
    populate: query.populate === undefined ? populate : question.populate,
    locale,
    isOfDrafts,
    isDefault: kind === 'list' && query.fields === undefined && query.populate === undefined,
  });
};
