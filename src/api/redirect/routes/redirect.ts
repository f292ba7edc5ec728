import type { Core } from '@strapi/strapi';

import { cachedRoute } from '../../../lib/http-cache';

const router: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/redirects',
      handler: 'api::redirect.redirect.find',
      config: cachedRoute({ parameters: ['path'] }),
    },
  ],
};

export default router;
