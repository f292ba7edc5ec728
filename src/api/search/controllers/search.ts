import type { Context } from 'koa';

import { parse } from '../../../lib/requests';
import { SearchQuery } from '../domain/request';
import { search } from '../operations/search';

export default {
  /** GET /search */
  async find(ctx: Context) {
    const { data, ...meta } = await search(ctx.state, parse(SearchQuery, ctx.query));
    ctx.set('Cache-Control', 'no-store');
    return { data, meta };
  },
};
