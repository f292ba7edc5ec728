import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { parse } from '../../../lib/requests';
import { findRedirect } from '../operations/find-redirect';

const Query = z.strictObject({ path: z.string().min(1).max(8_000) });

export default {
  /** GET /redirects: where what had an address at the site that it came from is now */
  async find(ctx: Context) {
    const { path } = parse(Query, ctx.query);
    const { to, tags } = await findRedirect(path);
    ctx.state.cacheTags = tags;
    return { data: { to, status: 301 } };
  },
};
