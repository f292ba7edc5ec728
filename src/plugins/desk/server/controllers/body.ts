import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { parse } from '../../../../lib/requests';
import { leftOutOf } from '../../../../text/body';

const Written = z.strictObject({ body: z.string() });

export default {
  /** POST /desk/left-out {body}: what of a body readers will not see; nothing is stored */
  leftOut(ctx: Context) {
    ctx.body = { data: leftOutOf(parse(Written, ctx.request.body).body) };
  },
};
