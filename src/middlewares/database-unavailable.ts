import type { Core } from '@strapi/strapi';

import { databaseUnavailable, isDatabaseUnavailable, watchDatabase } from '../lib/database';

/**
 * Answers 503 while the database cannot be reached, where other code would answer 500, or 401 because it cannot
 * read the user. Stands outside of the middlewares that convert errors, and inside `retry-after`.
 */
const databaseUnavailableMiddleware: Core.MiddlewareFactory = (_config, { strapi }) => {
  watchDatabase(strapi);

  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      throw isDatabaseUnavailable(ctx.state) ? databaseUnavailable() : error;
    }
    // Successful responses stay as they are; GraphQL answers 503 itself.
    const isRefused = ctx.status >= 400 && ctx.status !== 503;
    if (isRefused && isDatabaseUnavailable(ctx.state)) throw databaseUnavailable();
  };
};

export default databaseUnavailableMiddleware;
