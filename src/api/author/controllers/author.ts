import { factories } from '@strapi/strapi';

import { documentIdOf } from '../../slug/store/document-id-of';

export default factories.createCoreController('api::author.author', () => ({
  /** By document id, or by slug. */
  async findOne(ctx) {
    ctx.params.id = await documentIdOf('api::author.author', ctx.params.id);
    return super.findOne(ctx);
  },
}));
