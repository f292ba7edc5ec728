import type { Core } from '@strapi/strapi';

/**
 * Refuses an address that is none, like `http://[`: whatever asks for its path would throw. Stands
 * before everything, outside of `strapi::errors`, for the first that asks is the shared cache.
 */
const readableAddress: Core.MiddlewareFactory = () => (ctx, next) => {
  if (hasPath(ctx)) return next();
  ctx.set('X-Content-Type-Options', 'nosniff');
  return ctx.badRequest('This address cannot be read.', { code: 'PARAMETER_INVALID' });
};

export default readableAddress;

const hasPath = (ctx: { path: string }): boolean => {
  try {
    return typeof ctx.path === 'string';
  } catch {
    return false;
  }
};
