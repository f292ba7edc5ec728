import type { Core, UID } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { refuseDrafts } from '../access';
import { defaultLocale, isLocalized } from '../locales';
import { parameter } from '../requests';
import { contentTypesOf } from '../schema';
import { documentIdOf, resolveDraft, resolvePublished } from './resolve-slug';
import { slugField } from './slug-field';

type Action = (this: Controller, ctx: Context, next: Next) => unknown;

/** The part of a core controller, made by Strapi's factory, that is used here. */
interface Controller {
  findOne?: Action;
  validateQuery?: (ctx: Context) => Promise<unknown>;
}

interface ControllerRegistry {
  keys(): string[];
  extend(uid: UID.ContentType, wrap: (controller: Controller) => Controller): void;
}

/**
 * Lets `GET /api/<plural>/{documentId or slug}` answer for every content type that has a slug and one of
 * Strapi's core controllers. A controller that has a `findOne` of its own takes slugs by calling
 * `super.findOne`.
 */
export const findBySlug = (strapi: Core.Strapi): void => {
  const registry: ControllerRegistry = strapi.get('controllers');
  const controllers = registry.keys();
  for (const { uid, kind } of contentTypesOf(strapi)) {
    const hasSlug = kind === 'collectionType' && slugField(uid) !== undefined;
    if (hasSlug && controllers.includes(uid)) registry.extend(uid, (own) => acceptSlugs(uid, own));
  }
};

/** Strapi's factory makes the core controller the prototype of the type's own, which also gets its actions. */
const acceptSlugs = (uid: UID.ContentType, own: Controller): Controller => {
  const core: Controller | null = Reflect.getPrototypeOf(own);
  if (!core?.findOne) return own;

  const { findOne } = core;
  core.findOne = async function (ctx, next) {
    const isAnswered = await resolveRequest(uid, this, ctx);
    return isAnswered ? undefined : findOne.call(this, ctx, next);
  };
  if (own.findOne === findOne) own.findOne = core.findOne;
  return own;
};

/** Replaces a slug in the request by the document id. @returns whether the response is a redirect already */
const resolveRequest = async (
  uid: UID.ContentType,
  controller: Controller,
  ctx: Context,
): Promise<boolean> => {
  const contentType: { options?: { draftAndPublish?: boolean }; pluginOptions?: object } =
    strapi.contentType(uid);
  const id = parameter(ctx, 'id');
  const locale = isLocalized(contentType) ? await localeOf(ctx.query) : '';
  if (contentType.options?.draftAndPublish !== true) {
    ctx.params.id = await documentIdOf(uid, id, locale);
    return false;
  }

  const isDraft = ctx.query.status === 'draft';
  // Before anything is looked up: the answer is the same whether there is a draft or not.
  if (isDraft) await assertMayRead(controller, ctx);
  const found = await (isDraft ? resolveDraft : resolvePublished)(uid, id, locale);
  if (!found) return false;
  if (!found.isFormerSlug) {
    ctx.params.id = found.documentId;
    return false;
  }
  if (!isDraft) await assertMayRead(controller, ctx);
  redirectToSlug(ctx, found.slug);
  return true;
};

/** @throws the errors of Strapi's validation, and DRAFTS_FORBIDDEN */
const assertMayRead = async (controller: Controller, ctx: Context): Promise<void> => {
  await controller.validateQuery?.(ctx);
  refuseDrafts(ctx.state, ctx.query);
};

const localeOf = async ({ locale }: Context['query']): Promise<string> =>
  typeof locale === 'string' && locale !== '' ? locale : defaultLocale();

/**
 * Answers 301 with the current slug and the same query string.
 *
 * @param below what stands behind the slug in the path, as `/changes`
 */
export const redirectToSlug = (ctx: Context, slug: string, below = ''): void => {
  const own = below === '' ? ctx.path : ctx.path.slice(0, ctx.path.lastIndexOf(below));
  const folder = own.slice(0, own.lastIndexOf('/'));
  ctx.status = 301;
  ctx.set('Location', `${folder}/${slug}${below}${ctx.search}`);
  ctx.body = { data: null, meta: { slug } };
};
