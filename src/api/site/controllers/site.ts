import { factories } from '@strapi/strapi';
import { z } from '@strapi/utils';

import { parse } from '../../../lib/requests';
import { saveSite } from '../operations/save-site';
import { readSite, SITE_TAG } from '../store/site';

const Envelope = z.strictObject({ data: z.unknown() });

export default factories.createCoreController('api::site.site', {
  /** GET /site: what is set, and the defaults of all else */
  async find(ctx) {
    await (this as Required<typeof this>).validateQuery(ctx);
    ctx.state.cacheTags = [SITE_TAG];
    return { data: await readSite(), meta: {} };
  },

  /** PUT /site */
  async update(ctx) {
    const { data } = parse(Envelope, ctx.request.body);
    return { data: await saveSite(data), meta: {} };
  },
});
