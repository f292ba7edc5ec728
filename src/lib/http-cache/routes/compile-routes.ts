import { typeFacts } from '../../schema';
import type { Models } from '../tags/models';
import type { Resource } from '../tags/response-tags';
import { pathPattern } from './path-pattern';

/** A route as Strapi has it, as far as it matters here. */
export interface Route {
  method: string;
  path: string;
  handler: unknown;
  config?: {
    prefix?: string;
    policies?: readonly unknown[];
    middlewares?: readonly unknown[];
    /** See `cachedRoute`. */
    foreword?: { cached?: boolean; parameters?: readonly string[] };
  };
}

export interface Router {
  prefix?: string;
  routes: readonly Route[];
}

/** A route whose responses to anonymous readers are cached. */
export interface CachedRoute {
  resource: Resource;
  pattern: RegExp;
  /** Routes that were registered before it: Koa gives them a request whose path they match, too. */
  before: readonly RegExp[];
  /** Query parameters that it takes beside Strapi's own. */
  parameters: readonly string[];
}

/** The kinds of Strapi's own read actions of a content type. */
const KINDS = {
  collectionType: { find: 'list', findOne: 'one' },
  singleType: { find: 'one' },
} as const;

/**
 * The routes that are cached: the GET list and the GET one of each content type with `cached: true` in its
 * schema, and custom routes that say so in their `config`. A route with policies or middlewares of its own
 * is not: a cached response is sent before they would run.
 *
 * @param routers in the order in which they are registered
 * @param prefix of the content API, as `/api`
 */
export const compileRoutes = (
  models: Models,
  routers: readonly Router[],
  prefix: string,
): CachedRoute[] => {
  const before: RegExp[] = [];
  const cached: CachedRoute[] = [];
  for (const { path, route } of inOrder(routers)) {
    if (!['GET', 'ALL'].includes(route.method)) continue;
    const { pattern, anyCase } = pathPattern(prefix + path);
    const resource = route.method === 'GET' ? resourceOf(models, route) : undefined;
    if (resource && pattern) {
      const parameters = route.config?.foreword?.parameters ?? [];
      cached.push({ resource, pattern, before: [...before], parameters });
    }
    before.push(anyCase);
  }
  return cached;
};

/** The cached route that answers a path, as it was sent. */
export const routeOf = (routes: readonly CachedRoute[], path: string): CachedRoute | undefined => {
  const route = routes.find(({ pattern }) => pattern.test(path));
  return route?.before.some((pattern) => pattern.test(path)) ? undefined : route;
};

const resourceOf = (models: Models, { handler, config = {} }: Route): Resource | undefined => {
  const { policies = [], middlewares = [], foreword = {} } = config;
  if (policies.length > 0 || middlewares.length > 0 || foreword.cached === false) return undefined;
  const own = ownResource(models, handler);
  return own ?? (foreword.cached === true ? { kind: 'custom' } : undefined);
};

/** What one of Strapi's own read actions of a cached content type answers. */
const ownResource = (models: Models, handler: unknown): Resource | undefined => {
  if (typeof handler !== 'string') return undefined;
  const end = handler.lastIndexOf('.');
  const model = models[handler.slice(0, end)];
  if (!model || typeFacts(model).cached !== true) return undefined;
  const kinds = model.kind === 'singleType' ? KINDS.singleType : KINDS.collectionType;
  const kind = Object.entries(kinds).find(([action]) => action === handler.slice(end + 1))?.[1];
  return kind && { uid: model.uid, kind };
};

/** Within a router, Strapi registers those first that have a prefix of their own. */
const inOrder = (routers: readonly Router[]): { path: string; route: Route }[] =>
  routers.flatMap(({ prefix = '', routes }) => {
    const all = routes.map((route) => {
      const hasOwnPrefix = route.config?.prefix !== undefined;
      return { path: hasOwnPrefix ? route.path : prefix + route.path, route, hasOwnPrefix };
    });
    return [
      ...all.filter((each) => each.hasOwnPrefix),
      ...all.filter((each) => !each.hasOwnPrefix),
    ];
  });
