import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { Locale } from '../../../../api/comment/domain/requests';
import {
  changeDiscussion,
  discussionForDesk,
} from '../../../../api/discussion/operations/discussion-for-desk';
import { defaultLocale } from '../../../../lib/locales';
import { parameter, parse } from '../../../../lib/requests';

const Query = z.strictObject({ locale: Locale });

const Change = z.strictObject({
  state: z.enum(['open', 'closed', 'hidden']).optional(),
  closesAt: z.iso.datetime({ offset: true }).nullish(),
});

const articleOf = async (ctx: Context) => {
  const { locale } = parse(Query, ctx.query);
  return { documentId: parameter(ctx, 'documentId'), locale: locale ?? (await defaultLocale()) };
};

export default {
  /** GET /desk/articles/:documentId/discussion?locale= */
  async findOne(ctx: Context) {
    ctx.body = { data: await discussionForDesk(await articleOf(ctx)) };
  },

  /** PUT /desk/articles/:documentId/discussion?locale= */
  async update(ctx: Context) {
    const change = parse(Change, ctx.request.body);
    ctx.body = { data: await changeDiscussion(await articleOf(ctx), change) };
  },
};
