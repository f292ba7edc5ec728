import type { Context } from 'koa';

import { readSiteSettings } from '../../../../api/site/operations/read-site-settings';
import { saveSite } from '../../../../api/site/operations/save-site';

export default {
  /** GET /desk/site: what is set, and the defaults */
  async find(ctx: Context) {
    ctx.body = { data: await readSiteSettings() };
  },

  /** PUT /desk/site: the fields that change, null for the default */
  async update(ctx: Context) {
    await saveSite(ctx.request.body);
    ctx.body = { data: await readSiteSettings() };
  },
};
