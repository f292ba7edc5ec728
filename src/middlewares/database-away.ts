import type { Core } from '@strapi/strapi';

import { databaseAway, isDatabaseAway, watchDatabase } from '../shared/database-away';

/**
 * Says that the database is away, where it is: not that something went wrong, nor that who asks is
 * nobody. Stands outside of whatever makes its own of an error, and inside `retry-after`.
 */
const databaseAwayMiddleware: Core.MiddlewareFactory = (_config, { strapi }) => {
  watchDatabase(strapi);

  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      throw isDatabaseAway(ctx.state) ? databaseAway() : error;
    }
    // What was answered all the same, was answered; GraphQL says 503 by itself.
    const isRefused = ctx.status >= 400 && ctx.status !== 503;
    if (isRefused && isDatabaseAway(ctx.state)) throw databaseAway();
  };
};

export default databaseAwayMiddleware;
