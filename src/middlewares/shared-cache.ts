import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { noteAddress } from '../shared/cache/addresses';
import { answers } from '../shared/cache/changes';
import { cacheKey } from '../shared/cache/key';
import { matches } from '../shared/cache/matches';
import { ReadyJson } from '../shared/cache/ready-json';
import { findShared } from '../shared/cache/redis/shared-answers';
import { sendKept } from '../shared/cache/send';
import { sharedHeaders } from '../shared/cache/shared-headers';
import type { KeptAnswer } from '../shared/cache/store';
import { surrogateKeysOf } from '../shared/cache/surrogate-keys';
import { tagsOf } from '../shared/cache/tags';
import { asksForAnotherForm } from '../shared/other-form';

const PUBLIC = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

/** A session of ours; other cookies (a front end's own, say) make nobody somebody. */
const OUR_COOKIE = /(?:^|;\s*)(?:strapi_|jwtToken|koa\.sess)/i;

/** What `strapi::cors` is given as well: kept answers pass by it. */
interface SharedCacheConfig {
  cors: object;
}

/**
 * Answers anonymous readers from memory, the first of all middlewares. What was made for one of them is
 * given to the next, on whichever instance, until something it is made of changes. Whoever signs in is
 * answered afresh.
 */
const sharedCache: Core.MiddlewareFactory<SharedCacheConfig> = (config, { strapi }) => {
  const cors = strapi.middleware('strapi::cors')(config.cors, { strapi });
  const underway = new Map<string, { begun: number; made: Promise<KeptAnswer | undefined> }>();

  const give = async (ctx: Context, kept: KeptAnswer): Promise<void> => {
    if (ctx.get('Origin')) await cors?.(ctx, async () => undefined);
    ctx.respond = false;
    sendKept(ctx.req, ctx.res, kept);
  };

  /** Has the answer found or made; others who ask meanwhile wait for this one. */
  const findOrMake = async (ctx: Context, next: Next, key: string): Promise<void> => {
    const begun = answers.begin();
    const shared = findShared(key);
    const made = shared.then(async (found) => {
      if (found.answer) {
        answers.keep(key, found.answer, begun, found.life);
        await give(ctx, found.answer);
        return found.answer;
      }
      const answer = await make(ctx, next).catch((error: unknown) => {
        found.share(undefined);
        throw error;
      });
      found.share(answer);
      if (answer) answers.keep(key, answer, begun);
      return answer;
    });
    // Where it fails, each of the others tries alone.
    const one = { begun, made: made.catch(() => undefined) };
    underway.set(key, one);
    try {
      await made;
    } finally {
      if (underway.get(key) === one) underway.delete(key);
    }
  };

  /** What is being made just now, unless a change has come since it was begun. */
  const joinUnderway = (key: string): Promise<KeptAnswer | undefined> | undefined => {
    const one = underway.get(key);
    return one?.begun === answers.begin() ? one.made : undefined;
  };

  return async (ctx, next) => {
    const { method, path } = ctx;
    if ((method !== 'GET' && method !== 'HEAD') || !path.startsWith('/api/')) return next();
    if (isSomebody(ctx)) return answerPrivately(ctx, next);
    const key = asksForAnotherForm(ctx) ? null : cacheKey(path, ctx.search);
    if (key === null) return answerAfresh(ctx, next);
    const kept = answers.get(key) ?? (await joinUnderway(key));
    if (!kept) return findOrMake(ctx, next, key);
    // Who asks for the second time is not the last one: see `answerAhead`.
    noteAddress(ctx.url, key);
    return give(ctx, kept);
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

/** Has the answer made and sent; undefined when it is not one to be kept. */
const make = async (ctx: Context, next: Next): Promise<KeptAnswer | undefined> => {
  await next();
  if (ctx.status !== 200 || typeof ctx.body !== 'object' || ctx.body === null) {
    ctx.set('Cache-Control', 'no-store');
    return undefined;
  }
  const tags = [...new Set(tagsOf(ctx, ctx.body))];
  const json = ctx.body instanceof ReadyJson ? ctx.body.text : JSON.stringify(ctx.body);
  const body = Buffer.from(json);
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  ctx.set({ 'Cache-Control': PUBLIC, ETag: etag, 'Surrogate-Key': surrogateKeysOf(ctx, ctx.body) });
  ctx.type = 'application/json; charset=utf-8';
  ctx.body = body;
  const answer = { tags, etag, body, headers: sharedHeaders(ctx.response.headers, body) };
  if (matches(ctx.get('If-None-Match'), etag)) ctx.status = 304;
  return answer;
};
