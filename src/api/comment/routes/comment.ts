import type { Core } from '@strapi/strapi';

const router: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/articles/:article/comments', handler: 'api::comment.comment.find' },
    { method: 'POST', path: '/articles/:article/comments', handler: 'api::comment.comment.create' },
    { method: 'POST', path: '/comments', handler: 'api::comment.comment.create' },
  ],
};

export default router;
