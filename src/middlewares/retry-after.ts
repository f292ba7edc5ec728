import type { Core } from '@strapi/strapi';

/**
 * Says in the header, too, when a request that came too fast may be tried again. Stands inside
 * `strapi::errors`, which knows no headers of errors.
 */
const retryAfter: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const seconds = (error as { details?: { retryAfter?: unknown } }).details?.retryAfter;
    if (typeof seconds === 'number') ctx.set('Retry-After', String(seconds));
    throw error;
  }
};

export default retryAfter;
