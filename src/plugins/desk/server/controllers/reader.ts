import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { changeReader } from '../../../../api/comment/operations/change-reader';
import { parameter, parse } from '../../../../lib/requests';

const Change = z.strictObject({
  commenting: z.enum(['normal', 'premoderated', 'banned']),
  bannedUntil: z.iso.datetime({ offset: true }).nullish(),
});

export default {
  /** PUT /desk/readers/:documentId */
  async update(ctx: Context) {
    const { commenting, bannedUntil } = parse(Change, ctx.request.body);
    const until = commenting === 'banned' && bannedUntil ? new Date(bannedUntil) : null;
    ctx.body = { data: await changeReader(parameter(ctx, 'documentId'), commenting, until) };
  },
};
