import type { Core } from '@strapi/strapi';

/** What stands in front of a path that a middleware goes by. The router takes these in capitals as well. */
const FIRST_NAMES = ['admin', 'api', 'graphql', 'upload', 'uploads'];

/**
 * Refuses an address that is none, like `http://[`: whatever asks for its path would throw. What can be
 * spelled in several ways goes on in one: what is said of `/api` and `/uploads` would not be said of
 * `/API` and `/%75ploads`, which are answered all the same. Stands before everything, outside of
 * `strapi::errors`, for the first that asks is the shared cache.
 */
const readableAddress: Core.MiddlewareFactory = () => (ctx, next) => {
  const path = pathOf(ctx);
  const asMeant = path === undefined ? undefined : oneSpelling(path);
  if (asMeant === undefined) {
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Cache-Control', 'no-store');
    return ctx.badRequest('This address cannot be read.', { code: 'PARAMETER_INVALID' });
  }
  if (asMeant !== path) ctx.path = asMeant;
  return next();
};

export default readableAddress;

const pathOf = (ctx: { path: string }): string | undefined => {
  try {
    return ctx.path;
  } catch {
    return undefined;
  }
};

/** The path with its first name in the spelling that is looked for; undefined where it takes a detour. */
const oneSpelling = (path: string): string | undefined => {
  const [before = '', first = '', ...others] = path.split('/');
  const plain = decoded(path);
  // Browsers never send these; whoever serves files would follow them.
  if (plain.split(/[\\/]/).some((name) => name === '.' || name === '..')) return undefined;
  const [, name = ''] = plain.split(/[\\/]/);
  const isOurs = FIRST_NAMES.includes(name.toLowerCase());
  if (!isOurs) return path;
  // A slash that is hidden in the first name.
  if (decoded(first) !== name) return undefined;
  return [before, name.toLowerCase(), ...others].join('/');
};

/** What cannot be decoded is served by nobody, and no route begins with it. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
