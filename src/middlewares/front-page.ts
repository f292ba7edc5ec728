import type { Core } from '@strapi/strapi';

/** Serves `public/index.html` at `/`, where Strapi would send visitors to the admin panel. */
const frontPage: Core.MiddlewareFactory = () => (ctx, next) => {
  if (ctx.path === '/') ctx.path = '/index.html';
  return next();
};

export default frontPage;
