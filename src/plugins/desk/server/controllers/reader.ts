import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { changeReader } from '../../../../api/comment/operations/change-reader';
import { moderatorName } from '../../../../lib/access';
import { parameter, parse } from '../../../../lib/requests';

const Change = z.strictObject({
  commenting: z.enum(['normal', 'premoderated', 'banned']),
  /** Of a ban; without it the ban has no end. */
  bannedUntil: z.iso.datetime({ offset: true }).nullish(),
  /** Of a ban. */
  reason: z.string().trim().max(500).nullish(),
});

export default {
  /** PUT /desk/readers/:documentId */
  async update(ctx: Context) {
    const { commenting, bannedUntil, reason } = parse(Change, ctx.request.body);
    const ban = {
      until: bannedUntil ? new Date(bannedUntil) : null,
      reason: reason || null,
      moderator: moderatorName(ctx.state),
    };
    const sanction = commenting === 'banned' ? { commenting, ...ban } : { commenting };
    ctx.body = { data: await changeReader(parameter(ctx, 'documentId'), sanction) };
  },
};
