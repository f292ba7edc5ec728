import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { answers } from '../shared/cache/changes';
import { cacheKey } from '../shared/cache/key';
import { matches } from '../shared/cache/matches';
import { sharedHeaders } from '../shared/cache/shared-headers';
import type { KeptAnswer } from '../shared/cache/store';
import { surrogateKeys, tagsOf } from '../shared/cache/tags';

const PUBLIC = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

/** A session of ours; other cookies (a front end's own, say) make nobody somebody. */
const OUR_COOKIE = /(?:^|;\s*)(?:strapi_|jwtToken|koa\.sess)/i;

/**
 * Answers anonymous readers from memory, the first of all middlewares. What was made for one of them is
 * given to the next, until something it is made of changes. Whoever signs in is answered afresh.
 */
const sharedCache: Core.MiddlewareFactory = (_config, { strapi }) => {
  const cors = strapi.middleware('strapi::cors')({ expose: ['Retry-After'] }, { strapi });
  const underway = new Map<string, Promise<KeptAnswer | undefined>>();

  return async (ctx, next) => {
    const { method, path } = ctx;
    if ((method !== 'GET' && method !== 'HEAD') || !path.startsWith('/api/')) return next();
    if (isSomebody(ctx)) return answerPrivately(ctx, next);
    const key = cacheKey(path, ctx.search);
    if (key === null) return answerAfresh(ctx, next);

    const kept = answers.get(key) ?? (await underway.get(key));
    if (kept) {
      if (ctx.get('Origin')) await cors?.(ctx, async () => undefined);
      send(ctx, kept);
      return undefined;
    }
    const making = make(ctx, next, key);
    // Others who ask meanwhile wait for this one; where it fails, each of them tries alone.
    const shared = making.catch(() => undefined);
    underway.set(key, shared);
    try {
      await making;
    } finally {
      if (underway.get(key) === shared) underway.delete(key);
    }
    return undefined;
  };
};

export default sharedCache;

const isSomebody = (ctx: Context): boolean =>
  ctx.get('Authorization') !== '' || OUR_COOKIE.test(ctx.get('Cookie'));

const answerPrivately = async (ctx: Context, next: Next): Promise<void> => {
  await next();
  ctx.set('Cache-Control', 'private, no-store');
};

const answerAfresh = async (ctx: Context, next: Next): Promise<void> => {
  await next();
  ctx.set('Cache-Control', 'no-store');
};

/** Has the answer made, and keeps it when it is a good one. */
const make = async (ctx: Context, next: Next, key: string): Promise<KeptAnswer | undefined> => {
  const begun = answers.begin();
  await next();
  if (ctx.status !== 200 || typeof ctx.body !== 'object' || ctx.body === null) {
    ctx.set('Cache-Control', 'no-store');
    return undefined;
  }
  const tags = [...new Set(tagsOf(ctx, ctx.body))];
  const body = Buffer.from(JSON.stringify(ctx.body));
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  ctx.set({ 'Cache-Control': PUBLIC, ETag: etag, 'Surrogate-Key': surrogateKeys(tags) });
  const answer = { tags, etag, body, headers: sharedHeaders(ctx.response.headers) };
  answers.keep(key, answer, begun);
  send(ctx, answer);
  return answer;
};

/** Koa leaves the body out for a HEAD and for a 304 by itself. */
const send = (ctx: Context, { headers, etag, body }: KeptAnswer): void => {
  ctx.status = matches(ctx.get('If-None-Match'), etag) ? 304 : 200;
  ctx.set(headers);
  if (ctx.status === 200) ctx.body = body;
  ctx.type = 'application/json; charset=utf-8';
};
