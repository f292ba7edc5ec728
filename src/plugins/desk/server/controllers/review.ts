import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { reviewArticle } from '../../../../api/article/operations/review-article';
import { type ReviewedArticle, readReviews } from '../../../../api/article/store/reviews';
import { Locale } from '../../../../api/comment/domain/requests';
import { callerName } from '../../../../lib/access';
import { type DocumentAccess, documentAccess } from '../../../../lib/admin-roles';
import { forewordError } from '../../../../lib/errors';
import { defaultLocale } from '../../../../lib/locales';
import { parameter, parse } from '../../../../lib/requests';
import { permissionSubject } from '../../../../lib/versions';

const ARTICLE = 'api::article.article';

const Asked = z.strictObject({
  action: z.enum(['ask', 'return', 'withdraw']),
  word: z.string().max(2_000).nullish(),
  locale: Locale,
});

export default {
  /** POST /desk/articles/:documentId/review {action, word?, locale?} */
  async act(ctx: Context) {
    const { action, word = null, locale } = parse(Asked, ctx.request.body);
    const place = {
      documentId: parameter(ctx, 'documentId'),
      locale: locale ?? (await defaultLocale()),
    };
    const document = await permissionSubject({ contentType: ARTICLE, ...place });
    if (!document) throw forewordError('ARTICLE_NOT_FOUND', 'There is no such article.');
    const access = documentAccess(ctx.state.userAbility, ARTICLE);
    const { id } = userOf(ctx);
    const reviewer = {
      ...{ id, name: callerName(ctx.state) ?? '' },
      mayUpdate: access.may('update', document),
      mayPublish: access.may('publish', document),
    };
    ctx.body = { data: await reviewArticle(place, { action, word }, reviewer) };
  },

  /** GET /desk/reviews: what waits for the caller's review, and what they have asked about and was sent back */
  async find(ctx: Context) {
    const access = documentAccess(ctx.state.userAbility, ARTICLE);
    const { id } = userOf(ctx);
    const shown: ReviewedArticle[] = [];
    for (const article of await readReviews()) {
      if (await isFor(article, id, access)) shown.push(article);
    }
    ctx.body = { data: shown.map(({ askedBy: _, ...article }) => article) };
  },
};

const userOf = (ctx: Context) => (ctx.state as { user: { id: number } }).user;

const isFor = async (
  { documentId, locale, review, askedBy }: ReviewedArticle,
  user: number,
  access: DocumentAccess,
): Promise<boolean> => {
  if (askedBy === user) return true;
  if (review.state !== 'asked') return false;
  const document = await permissionSubject({ contentType: ARTICLE, documentId, locale });
  return document !== undefined && access.may('publish', document);
};
