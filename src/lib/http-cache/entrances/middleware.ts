import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { lookUpShared } from '../bus/shared-responses';
import { cacheKey } from '../routes/cache-key';
import { cachePlan } from '../routes/cached-routes';
import { routeOf } from '../routes/compile-routes';
import { type CachedResponse, responseCache } from '../storage/caches';
import type { Resource } from '../tags/response-tags';
import { makeResponse } from './make-response';
import { asksForResponseFormat } from './response-format';
import { sendCached } from './send-cached';
import { rememberKey } from './url-keys';

/** Cookies of Foreword's own sessions. Others, those of a front end, say, do not sign anybody in. */
const SESSION_COOKIE = /(?:^|;\s*)(?:strapi_|jwtToken|koa\.sess)/i;

/** The configuration of `strapi::cors`, which a cached response does not pass. */
interface HttpCacheConfig {
  cors: object;
}

interface Pending {
  version: number;
  response: Promise<CachedResponse | undefined>;
}

/**
 * The first of all middlewares: sends anonymous readers what is in the cache, and puts there what the
 * others make. A request of somebody who signs in passes by it.
 */
export const httpCache: Core.MiddlewareFactory<HttpCacheConfig> = (config, { strapi }) => {
  const cors = strapi.middleware('strapi::cors')(config.cors, { strapi });
  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  const pending = new Map<string, Pending>();

  const send = async (ctx: Context, cached: CachedResponse): Promise<void> => {
    if (ctx.get('Origin')) await cors?.(ctx, async () => undefined);
    ctx.respond = false;
    sendCached(ctx.req, ctx.res, cached);
  };

  /** Takes the response from another instance, or makes it; requests that come meanwhile wait for it. */
  const loadResponse = async (
    ctx: Context,
    next: Next,
    { key, resource }: { key: string; resource: Resource },
  ): Promise<void> => {
    const { version } = responseCache;
    const response = lookUpShared(key).then(async (found) => {
      if (found.response) {
        responseCache.set(key, found.response, version, found.maxAge);
        await send(ctx, found.response);
        return found.response;
      }
      const made = await makeResponse(ctx, next, resource).catch((error: unknown) => {
        found.share(undefined);
        throw error;
      });
      found.share(made);
      if (made) responseCache.set(key, made, version);
      return made;
    });
    // Where it fails, each of the requests that wait tries for itself.
    const entry = { version, response: response.catch(() => undefined) };
    pending.set(key, entry);
    try {
      await response;
    } finally {
      if (pending.get(key) === entry) pending.delete(key);
    }
  };

  /** What is just being made, unless something has been invalidated since it was begun. */
  const pendingResponse = (key: string): Promise<CachedResponse | undefined> | undefined => {
    const entry = pending.get(key);
    return entry?.version === responseCache.version ? entry.response : undefined;
  };

  return async (ctx, next): Promise<unknown> => {
    const { method, path, search } = ctx;
    const isRead = method === 'GET' || method === 'HEAD';
    if (!isRead || !path.startsWith(`${prefix}/`)) return next();
    if (hasCredentials(ctx)) return respondWith(ctx, next, 'private, no-store');
    const route = asksForResponseFormat(ctx) ? undefined : routeOf(cachePlan().routes, path);
    const key = route ? cacheKey(path, search, route.parameters) : null;
    if (!route || key === null) {
      return respondWith(ctx, next, hasToken(search) ? 'private, no-store' : 'no-store');
    }
    const cached = responseCache.get(key) ?? (await pendingResponse(key));
    if (!cached) return loadResponse(ctx, next, { key, resource: route.resource });
    // A URL that is asked for a second time is worth an early response the next time.
    rememberKey(ctx.url, key);
    return send(ctx, cached);
  };
};

const hasCredentials = (ctx: Context): boolean =>
  ctx.get('Authorization') !== '' || SESSION_COOKIE.test(ctx.get('Cookie'));

/** The parameter that is a credential: what is answered to it is for nobody else. */
const TOKEN_PARAMETER = 'preview';

const hasToken = (search: string): boolean =>
  [...new URLSearchParams(search).keys()].some((name) => name.split('[', 1)[0] === TOKEN_PARAMETER);

const respondWith = async (ctx: Context, next: Next, cacheControl: string): Promise<void> => {
  await next();
  ctx.set('Cache-Control', cacheControl);
};
