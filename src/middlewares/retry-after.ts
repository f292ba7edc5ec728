import type { Core } from '@strapi/strapi';

/**
 * Sets the header `Retry-After` from `details.retryAfter` of an error. Stands inside `strapi::errors`, which
 * ignores headers of errors.
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
