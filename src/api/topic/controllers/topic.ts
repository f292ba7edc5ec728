import { factories } from '@strapi/strapi';

import { documentIdOf } from '../../slug/store/document-id-of';

export default factories.createCoreController('api::topic.topic', () => ({
  /** By document id, or by slug. */
  async findOne(ctx) {
    ctx.params.id = await documentIdOf('api::topic.topic', ctx.params.id);
    return super.findOne(ctx);
  },
}));
