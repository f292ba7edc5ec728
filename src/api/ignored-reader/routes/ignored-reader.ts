import type { Core } from '@strapi/strapi';

const PATH = '/readers/:documentId/ignore';

const router: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    { method: 'PUT', path: PATH, handler: 'api::ignored-reader.ignored-reader.ignore' },
    { method: 'DELETE', path: PATH, handler: 'api::ignored-reader.ignored-reader.unignore' },
  ],
};

export default router;
