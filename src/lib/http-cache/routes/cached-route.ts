import type { Core } from '@strapi/strapi';

import type { Route } from './compile-routes';

interface Options {
  /** Query parameters that the route takes beside Strapi's own; with any other it is not cached. */
  parameters?: readonly string[];
}

/**
 * The part of a route's `config` that has its responses to anonymous readers cached:
 * `config: { ...cachedRoute() }`. They have the ids of the documents in them as tags, and what the
 * controller puts into `ctx.state.cacheTags`.
 */
export const cachedRoute = (
  options: Options = {},
): Core.RouteConfig & Pick<NonNullable<Route['config']>, 'foreword'> => ({
  foreword: { cached: true, ...options },
});
