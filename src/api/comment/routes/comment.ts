import type { Core } from '@strapi/strapi';

import { cachedRoute } from '../../../lib/http-cache';

const COMMENT = '/comments/:documentId';

/** Fixed paths come before those with a document id in their place. */
const router: Core.RouterConfig = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/articles/:article/comments',
      handler: 'api::comment.comment.find',
      config: cachedRoute(),
    },
    { method: 'POST', path: '/articles/:article/comments', handler: 'api::comment.comment.create' },
    { method: 'POST', path: '/comments', handler: 'api::comment.comment.create' },
    { method: 'GET', path: '/comments/mine', handler: 'api::comment.comment.mine' },
    {
      method: 'GET',
      path: '/comments/counts',
      handler: 'api::comment.comment.counts',
      config: cachedRoute({ parameters: ['articles'] }),
    },
    { method: 'GET', path: COMMENT, handler: 'api::comment.comment.findOne' },
    { method: 'PUT', path: COMMENT, handler: 'api::comment.comment.update' },
    { method: 'DELETE', path: COMMENT, handler: 'api::comment.comment.delete' },
    { method: 'GET', path: `${COMMENT}/replies`, handler: 'api::comment.comment.replies' },
    { method: 'PUT', path: `${COMMENT}/like`, handler: 'api::comment.comment.like' },
    { method: 'DELETE', path: `${COMMENT}/like`, handler: 'api::comment.comment.unlike' },
    { method: 'POST', path: `${COMMENT}/reports`, handler: 'api::comment.comment.report' },
    { method: 'POST', path: `${COMMENT}/moderate`, handler: 'api::comment.comment.moderate' },
  ],
};

export default router;
