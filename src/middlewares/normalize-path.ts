import type { Core } from '@strapi/strapi';

/** First path segments that middlewares match on. The router matches them in capitals as well. */
const FIRST_SEGMENTS = ['admin', 'api', 'graphql', 'upload', 'uploads'];

/**
 * Refuses a URL that cannot be parsed, like `http://[`: reading `ctx.path` would throw. Rewrites paths that can
 * be spelled in several ways to one: the router answers `/API` and `/%75ploads` like `/api` and `/uploads`, and
 * rules for the latter would not match the former. Stands before everything, outside of `strapi::errors`,
 * because the HTTP cache is the first to read the path.
 */
const normalizePath: Core.MiddlewareFactory =
  () =>
  (ctx, next): unknown => {
    const path = pathOf(ctx);
    const normalized = path === undefined ? undefined : withNormalizedStart(path);
    if (normalized === undefined) {
      ctx.set('X-Content-Type-Options', 'nosniff');
      ctx.set('Cache-Control', 'no-store');
      return ctx.badRequest('This address cannot be read.', { code: 'PARAMETER_INVALID' });
    }
    if (normalized !== path) ctx.path = normalized;
    return next();
  };

export default normalizePath;

const pathOf = (ctx: { path: string }): string | undefined => {
  try {
    return ctx.path;
  } catch {
    return undefined;
  }
};

/**
 * The path with its first segment decoded and in lower case; undefined where it has `.` or `..` segments or a
 * slash that is encoded in the first one.
 */
const withNormalizedStart = (path: string): string | undefined => {
  const [before = '', first = '', ...others] = path.split('/');
  const plain = decoded(path);
  // Browsers never send these; static file middlewares would follow them.
  if (plain.split(/[\\/]/).some((name) => name === '.' || name === '..')) return undefined;
  const [, name = ''] = plain.split(/[\\/]/);
  const isOurs = FIRST_SEGMENTS.includes(name.toLowerCase());
  if (!isOurs) return path;
  // A slash is encoded in the first segment.
  if (decoded(first) !== name) return undefined;
  return [before, name.toLowerCase(), ...others].join('/');
};

/** A path that cannot be decoded matches no route and no file. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
