import type { Core } from '@strapi/strapi';

import { cachedRoute } from '../../../lib/http-cache';
import description from '../controllers/description';

/**
 * Who may read an Article may read what describes it: nothing more is to be granted. So the handlers are not named, for
 * what is named is offered in the settings of roles.
 */
const auth = { scope: ['api::article.article.findOne'] };

const router: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/articles/:id/json-ld',
      handler: description.jsonLd,
      config: { auth, ...cachedRoute({ parameters: ['comments'] }) },
    },
    {
      method: 'GET',
      path: '/articles/:id/meta',
      handler: description.meta,
      config: { auth, ...cachedRoute() },
    },
    {
      method: 'GET',
      path: '/oembed',
      handler: description.oembed,
      config: { auth, ...cachedRoute({ parameters: ['url', 'format', 'maxwidth', 'maxheight'] }) },
    },
  ],
};

export default router;
