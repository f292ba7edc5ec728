import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { changeReader } from '../../../../api/comment/operations/change-reader';
import { parse } from '../../../../shared/parse';

const Change = z.strictObject({
  commenting: z.enum(['normal', 'premoderated', 'banned']),
  bannedUntil: z.iso.datetime({ offset: true }).nullish(),
});

export default {
  /** PUT /desk/readers/:documentId */
  async update(ctx: Context) {
    const { commenting, bannedUntil } = parse(Change, ctx.request.body);
    const until = commenting === 'banned' && bannedUntil ? new Date(bannedUntil) : null;
    ctx.body = { data: await changeReader(ctx.params.documentId, commenting, until) };
  },
};
