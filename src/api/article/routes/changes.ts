import type { Core } from '@strapi/strapi';

import { cachedRoute } from '../../../lib/http-cache';

const router: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/articles/:id/changes',
      handler: 'api::article.article.changes',
      config: cachedRoute(),
    },
  ],
};

export default router;
