import type { Core } from '@strapi/strapi';

import type { Models } from '../tags/models';
import { type CachedRoute, compileRoutes, type Router } from './compile-routes';

/** What schemas and routes say about caching, as the middleware asks for it with every request. */
export interface CachePlan {
  models: Models;
  routes: readonly CachedRoute[];
}

/** Nothing is cached before it is made. */
let plan: CachePlan = { models: {}, routes: [] };

/** What is cached. */
export const cachePlan = (): CachePlan => plan;

/** Reads what is cached from the schemas and the registered routes. To be called at bootstrap. */
export const planCache = (strapi: Core.Strapi): CachePlan => {
  const models: Models = { ...strapi.contentTypes, ...strapi.components };
  const routers = Object.values(strapi.apis).flatMap(({ routes }) => Object.values<Router>(routes));
  const prefix: string = strapi.config.get('api.rest.prefix');
  plan = { models, routes: compileRoutes(models, routers, prefix) };
  return plan;
};
