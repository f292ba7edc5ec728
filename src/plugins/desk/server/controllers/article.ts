import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { countContents } from '../../../../api/article/store/contents';
import { Locale } from '../../../../api/comment/domain/requests';
import { parameter, parse } from '../../../../lib/requests';
import { accessTo } from '../versions/access';

const Query = z.strictObject({ locale: Locale });

export default {
  /** GET /desk/articles/:documentId/contents?locale=: what goes with it; without a locale, in all of them */
  async contents(ctx: Context) {
    const { locale } = parse(Query, ctx.query);
    accessTo(ctx, 'api::article.article', 'read');
    ctx.body = { data: await countContents(parameter(ctx, 'documentId'), locale ?? undefined) };
  },
};
