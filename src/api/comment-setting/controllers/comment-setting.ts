import { factories } from '@strapi/strapi';

import { readSettings } from '../store/settings';

export default factories.createCoreController('api::comment-setting.comment-setting', {
  /** GET /comment-setting: what holds, also before anybody has saved the rules. */
  async find(ctx) {
    const door = this as Required<typeof this>;
    await door.validateQuery(ctx);
    const settings = await readSettings();
    return door.transformResponse(await door.sanitizeOutput(settings, ctx));
  },
});
