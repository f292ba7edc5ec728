import { createHash } from 'node:crypto';

import type { Context, Next } from 'koa';

import { cachePlan } from '../routes/cached-routes';
import type { CachedResponse } from '../storage/caches';
import { type Resource, tagsOf } from '../tags/response-tags';
import { SerializedBody } from '../tags/serialized-body';
import { surrogateKeysOf } from '../tags/surrogate-keys';
import { matchesEtag } from './matches-etag';
import { storedHeaders } from './stored-headers';

const PUBLIC = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

/** Has the other middlewares make the response, and sends it; undefined where it is not to be cached. */
export const makeResponse = async (
  ctx: Context,
  next: Next,
  resource: Resource,
): Promise<CachedResponse | undefined> => {
  await next();
  if (ctx.status !== 200 || typeof ctx.body !== 'object' || ctx.body === null) {
    ctx.set('Cache-Control', 'no-store');
    return undefined;
  }
  const { models } = cachePlan();
  const tags = tagsOf(models, resource, ctx, ctx.body);
  const json = ctx.body instanceof SerializedBody ? ctx.body.json : JSON.stringify(ctx.body);
  const body = Buffer.from(json);
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  ctx.set({
    'Cache-Control': PUBLIC,
    ETag: etag,
    'Surrogate-Key': surrogateKeysOf(models, resource, ctx, ctx.body),
  });
  ctx.type = 'application/json; charset=utf-8';
  ctx.body = body;
  const response = { tags, etag, body, headers: storedHeaders(ctx.response.headers, body) };
  if (matchesEtag(ctx.get('If-None-Match'), etag)) ctx.status = 304;
  return response;
};
