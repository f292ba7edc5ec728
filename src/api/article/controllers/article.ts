import { factories } from '@strapi/strapi';
import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { refuseDrafts } from '../../../lib/access';
import { defaultLocale } from '../../../lib/locales';
import { answerList, answerOne, type Question } from '../../../lib/reader';
import { Locale, Page, parameter, parse } from '../../../lib/requests';
import { sendableFields, sendableOfDrafts } from '../../../lib/schema';
import { redirectToSlug, resolveDraft, resolvePublished } from '../../../lib/slugs';
import { defaultShapes } from '../domain/default-shape';
import { articleNotFound } from '../domain/errors';
import { readChanges } from '../operations/read-changes';
import { showsChanges } from '../store/shown-changes';
import { readPreview } from '../operations/read-preview';

const UID = 'api::article.article';

const ChangesQuery = z.strictObject({ locale: Locale, pagination: Page.prefault({}) });

type Query = Record<string, unknown>;

/** What Strapi's core service has, which it types as `any`. */
interface ArticleService {
  find(query: Query): Promise<{ results: unknown; pagination: object }>;
  findOne(documentId: string, query: Query): Promise<unknown>;
}

export default factories.createCoreController(UID, ({ strapi }) => {
  const { attributes } = strapi.contentType(UID);
  const { sort, list, one } = defaultShapes(
    sendableFields(UID),
    attributes,
    (component) => strapi.getModel(component).attributes,
  );

  /** The query, with the default shape where the client names no fields or relations. */
  const withDefaults = (query: Query, { fields = [], populate }: Question): Query => ({
    ...query,
    fields: query.fields ?? (query.status === 'draft' ? [...fields, ...ofDrafts] : fields),
    populate: query.populate ?? populate,
  });
  const ofDrafts = sendableOfDrafts(UID);

  const service = () => strapi.service(UID) as ArticleService;

  return {
    /** GET /articles */
    async find(ctx) {
      const answer = await answerList(ctx, UID, { sort, list });
      if (answer) return answer;

      const controller = this as Required<typeof this>;
      await controller.validateQuery(ctx);
      const query = withDefaults(await controller.sanitizeQuery(ctx), list);
      const { results, pagination } = await service().find({ sort, ...query });
      return controller.transformResponse(await controller.sanitizeOutput(results, ctx), {
        pagination,
      });
    },

    /** GET /articles/:id, by document id, slug or former slug; with `preview`, a token, before it is published */
    async findOne(ctx) {
      const id = parameter(ctx, 'id');
      if ('preview' in ctx.query) {
        const { query, state } = ctx;
        const { validateQuery, sanitizeQuery, transformResponse } = this as Required<typeof this>;
        const check = async (rest: Query): Promise<Query> => {
          ctx.query = rest;
          await validateQuery.call(this, ctx);
          return sanitizeQuery.call(this, ctx);
        };
        return transformResponse.call(this, await readPreview({ state, id, query, one, check }));
      }
      const answer = await answerOne(ctx, UID, { id, one });
      if (answer) return answer;

      const controller = this as Required<typeof this>;
      await controller.validateQuery(ctx);
      const query = withDefaults(await controller.sanitizeQuery(ctx), one);
      const locale = typeof query.locale === 'string' ? query.locale : await defaultLocale();

      refuseDrafts(ctx.state, query);
      const resolve = query.status === 'draft' ? resolveDraft : resolvePublished;
      const found = await resolve(UID, id, locale);
      if (!found) throw articleNotFound();
      if (found.isFormerSlug) {
        redirectToSlug(ctx, found.slug);
        return;
      }

      const article = await service().findOne(found.documentId, { ...query, locale });
      if (!article) throw articleNotFound();
      return controller.transformResponse(await controller.sanitizeOutput(article, ctx));
    },

    /** GET /articles/:id/changes, by document id, slug or former slug */
    async changes(ctx: Context) {
      const query = parse(ChangesQuery, ctx.query);
      const locale = query.locale ?? (await defaultLocale());
      const found = await resolvePublished(UID, parameter(ctx, 'id'), locale);
      if (!found || !(await showsChanges(found.documentId, locale))) throw articleNotFound();
      if (found.isFormerSlug) {
        redirectToSlug(ctx, found.slug, '/changes');
        return undefined;
      }
      const { documentId } = found;
      const { data, ...meta } = await readChanges({ documentId, locale, ...query.pagination });
      ctx.state.cacheTags = [documentId];
      return { data, meta };
    },
  };
});
