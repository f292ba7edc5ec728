import type { Core } from '@strapi/strapi';

import { cachedRoute } from '../../../lib/http-cache';

const router: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/corrections',
      handler: 'api::editor-note.editor-note.corrections',
      config: cachedRoute({ parameters: ['kind'] }),
    },
  ],
};

export default router;
