import type { Core } from '@strapi/strapi';

import { planCache } from './routes/cached-routes';
import { invalidateOnWrites } from './tags/invalidate-on-writes';

/**
 * Begins to cache what schemas and routes say, and to invalidate it by what is written. To be called at
 * bootstrap, when all routes are registered.
 */
export const startHttpCache = (strapi: Core.Strapi): void => {
  const { models } = planCache(strapi);
  invalidateOnWrites(strapi, models);
};
