import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { previewUrl, readPreviewed } from '../../api/article/operations/preview-url';
import { documentAccess } from '../../lib/admin-roles';
import { forewordError } from '../../lib/errors';
import { defaultLocale } from '../../lib/locales';
import { parameter, parse } from '../../lib/requests';

const ARTICLE = 'api::article.article';

/** As the panel asks: without a locale, or an empty one, for the default one. */
const Query = z.object({
  documentId: z.string().min(1).max(255),
  locale: z.string().max(35).nullish(),
  status: z.enum(['draft', 'modified', 'published']).nullish(),
});

type Handler = (ctx: Context) => unknown;

/**
 * GET /content-manager/preview/url/:contentType: where a text of an Article is shown before it is published, for those
 * who may read it. Of other types, Strapi's own answer.
 */
export const withArticlePreviews =
  (ofOthers: Handler): Handler =>
  async (ctx) => {
    if (parameter(ctx, 'contentType') !== ARTICLE) return ofOthers(ctx);
    const { documentId, locale: written, status } = parse(Query, ctx.query);
    const locale = written || (await defaultLocale());
    const access = documentAccess(ctx.state.userAbility, ARTICLE);
    if (!access.may('read')) throw notAllowed();
    const article = await readPreviewed(documentId, locale);
    if (!article) throw forewordError('DOCUMENT_NOT_FOUND', 'There is no such document.');
    if (!access.may('read', article)) throw notAllowed();

    const slug = typeof article.slug === 'string' ? article.slug : documentId;
    const preview = { documentId, locale, slug, isPublished: status === 'published' };
    const url = await previewUrl(preview, { ownOrigin: ctx.origin });
    ctx.set('Cache-Control', 'private, no-store');
    if (url === undefined) ctx.status = 204;
    return url === undefined ? undefined : { data: { url } };
  };

const notAllowed = () =>
  forewordError('NOT_ALLOWED', 'Your role has no permission for this document.');
