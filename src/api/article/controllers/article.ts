import { factories } from '@strapi/strapi';

import { refuseDrafts } from '../../../lib/access';
import { defaultLocale } from '../../../lib/locales';
import { answerList, answerOne, type Question } from '../../../lib/reader';
import { parameter } from '../../../lib/requests';
import { sendableFields } from '../../../lib/schema';
import { redirectToSlug, resolveDraft, resolvePublished } from '../../../lib/slugs';
import { defaultShapes } from '../domain/default-shape';
import { articleNotFound } from '../domain/errors';

const UID = 'api::article.article';

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
  const withDefaults = (query: Query, { fields, populate }: Question): Query => ({
    ...query,
    fields: query.fields ?? fields,
    populate: query.populate ?? populate,
  });

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

    /** GET /articles/:id, by document id, slug or former slug */
    async findOne(ctx) {
      const id = parameter(ctx, 'id');
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
  };
});
