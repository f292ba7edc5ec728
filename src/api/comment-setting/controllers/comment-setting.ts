import { factories } from '@strapi/strapi';

import { readSettings } from '../store/settings';

export default factories.createCoreController('api::comment-setting.comment-setting', {
  /** GET /comment-setting: the rules in force, which are the defaults until an admin saves them. */
  async find(ctx) {
    const controller = this as Required<typeof this>;
    await controller.validateQuery(ctx);
    const settings = await readSettings();
    return controller.transformResponse(await controller.sanitizeOutput(settings, ctx));
  },
});
