import type { Core } from '@strapi/strapi';

import { LARGEST_FILE } from '../lib/env';
import { codingOf, decodeBody } from '../lib/requests';

/** A form with a file of the largest size; the parsers of bodies have lower limits for what they parse. */
const LARGEST_BODY = LARGEST_FILE + 2_000_000;

/**
 * Decodes the body of a request with `Content-Encoding` for whatever parses it: `strapi::body`, formidable or
 * the GraphQL plugin. They know fewer encodings, answer 500 for some that are damaged, and do not decode forms.
 * Stands before `strapi::body`.
 */
const contentEncoding: Core.MiddlewareFactory = () => async (ctx, next) => {
  const { req } = ctx;
  const coding = hasBody(req.headers) ? codingOf(req) : null;
  if (coding === null) {
    await next();
    return;
  }

  const { body, close } = await decodeBody(req, coding, LARGEST_BODY);
  // Koa takes everything but the body from `ctx.request.req`, which stays.
  Object.assign(ctx, { req: body });
  try {
    await next();
  } finally {
    ctx.req = req;
    close();
  }
};

export default contentEncoding;

const hasBody = (headers: Record<string, unknown>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
