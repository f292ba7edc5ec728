import { factories } from '@strapi/strapi';
import type { Context } from 'koa';

import { refuseDrafts } from '../../../shared/access/published-only';
import { ReadyJson } from '../../../shared/cache/ready-json';
import { defaultLocale } from '../../../shared/locales';
import { articleNotFound } from '../../../shared/errors';
import type { ReadModel } from '../../../shared/read-model/compile';
import { DEFAULT_SORT, defaultFields, defaultPopulate } from '../domain/default-shape';
import { plainArticle, plainList, type PlainListRequest } from '../domain/plain-request';
import { publicReadModel } from '../operations/public-read-model';
import { keptArticlePage, readArticle, readArticlePage } from '../store/read-articles';
import { resolveArticle } from '../store/resolve-article';

const UID = 'api::article.article';

type Query = Record<string, unknown>;

export default factories.createCoreController(UID, ({ strapi }) => {
  const { attributes } = strapi.contentType(UID);

  /** The query with the default shape where the client asks for none of its own. */
  const withDefaults = (query: Query, isList: boolean): Query => ({
    ...query,
    fields: query.fields ?? defaultFields(attributes, isList),
    populate: query.populate ?? defaultPopulate(attributes, isList),
  });

  return {
    /** GET /articles */
    async find(ctx) {
      const plain = plainList(ctx.query);
      const readModel = plain && publicReadModel(ctx, 'list');
      if (readModel) return readPublicList(ctx, await readModel, plain);

      const door = this as Required<typeof this>;
      await door.validateQuery(ctx);
      const query = withDefaults(await door.sanitizeQuery(ctx), true);
      const { results, pagination } = await strapi
        .service(UID)
        .find({ sort: DEFAULT_SORT, ...query });
      return door.transformResponse(await door.sanitizeOutput(results, ctx), { pagination });
    },

    /** GET /articles/:id, by document id, slug or former slug */
    async findOne(ctx) {
      const plain = plainArticle(ctx.query);
      const readModel = plain && publicReadModel(ctx, 'one');
      if (readModel) {
        const locale = plain.locale ?? (await defaultLocale());
        const article = await readArticle(await readModel, { idOrSlug: ctx.params.id, locale });
        // Unless it was asked for by a slug of former times.
        if (article) return { data: article, meta: {} };
      }

      const door = this as Required<typeof this>;
      await door.validateQuery(ctx);
      const query = withDefaults(await door.sanitizeQuery(ctx), false);
      const locale = typeof query.locale === 'string' ? query.locale : await defaultLocale();

      refuseDrafts(ctx.state, query);
      // A draft has no public slug: it is found by its document id alone.
      const found =
        query.status === 'draft'
          ? { documentId: ctx.params.id, slug: '', isFormerSlug: false }
          : await resolveArticle(ctx.params.id, locale);
      if (!found) throw articleNotFound();
      if (found.isFormerSlug) {
        moveTo(ctx, found.slug);
        return;
      }

      const article = await strapi.service(UID).findOne(found.documentId, { ...query, locale });
      if (!article) throw articleNotFound();
      return door.transformResponse(await door.sanitizeOutput(article, ctx));
    },
  };
});

const readPublicList = async (
  ctx: Context,
  model: ReadModel,
  { locale, pagination }: PlainListRequest,
) => {
  const { page = 1, pageSize = strapi.config.get('api.rest.defaultLimit', 25) } = pagination;
  const wanted = { locale: locale ?? (await defaultLocale()), page, pageSize };
  const metaFor = (total: number) => {
    const pageCount = Math.ceil(total / pageSize);
    return { pagination: { page, pageSize, pageCount, total } };
  };
  // Whoever signs in is answered afresh.
  if (ctx.state.user) {
    const { articles, total } = await readArticlePage(model, wanted);
    return { data: articles, meta: metaFor(total) };
  }
  const { articles, total } = await keptArticlePage(model, wanted);
  return new ReadyJson(
    `{"data":[${articles.map(({ json }) => json).join(',')}],"meta":${JSON.stringify(metaFor(total))}}`,
    { listed: articles.map(({ id }) => id), documentIds: articles.flatMap(({ tags }) => tags) },
  );
};

const moveTo = (ctx: Context, slug: string): void => {
  const folder = ctx.path.slice(0, ctx.path.lastIndexOf('/'));
  ctx.status = 301;
  ctx.set('Location', `${folder}/${slug}${ctx.search}`);
  ctx.body = { data: null, meta: { slug } };
};
