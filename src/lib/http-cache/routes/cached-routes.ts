import type { Core } from '@strapi/strapi';

import type { Models } from '../tags/models';
import { type CachedRoute, compileRoutes, type Router } from './compile-routes';
import { addressPattern } from './path-pattern';

/** What schemas and routes say about caching, as the middleware asks for it with every request. */
export interface CachePlan {
  models: Models;
  /** Those of the content API. */
  routes: readonly CachedRoute[];
  /** Those outside of it, which answer everybody the same. */
  addresses: readonly CachedRoute[];
}

/** An address outside of the content API. */
interface Address {
  path: string;
  parameters?: readonly string[];
}

/** Nothing is cached before it is made. */
let plan: CachePlan = { models: {}, routes: [], addresses: [] };

/** What is cached. */
export const cachePlan = (): CachePlan => plan;

/** Reads what is cached from the schemas and the registered routes. To be called at bootstrap. */
export const planCache = (strapi: Core.Strapi): CachePlan => {
  const models: Models = { ...strapi.contentTypes, ...strapi.components };
  const routers = Object.values(strapi.apis).flatMap(({ routes }) => Object.values<Router>(routes));
  const prefix: string = strapi.config.get('api.rest.prefix');
  plan = { ...plan, models, routes: compileRoutes(models, routers, prefix) };
  return plan;
};

/**
 * Caches what these addresses answer, in place of any others, with what is in `ctx.state.cacheTags` as tags. They must
 * answer everybody the same.
 */
export const cacheAddresses = (addresses: readonly Address[]): void => {
  const cached = addresses.map(({ path, parameters = [] }): CachedRoute => {
    return { resource: { kind: 'custom' }, pattern: addressPattern(path), before: [], parameters };
  });
  plan = { ...plan, addresses: cached };
};
