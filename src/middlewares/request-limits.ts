import type { Core } from '@strapi/strapi';

import { forewordError } from '../shared/errors';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** In characters. Node itself takes no more than 16 KiB of address and headers together. */
const LONGEST_ADDRESS = 8_000;

/** In names, as `notes.editor` has two: as deep as brackets may go. */
const LONGEST_PATH = 10;

/** The parameters in which paths are written with dots. */
const WITH_PATHS = ['populate', 'sort', 'fields'];

/** Where files are sent to: the content API's and the admin panel's routes. */
const UPLOAD_ROUTE = /^\/(api\/)?upload(\/|$)/;

/**
 * Refuses requests that nobody means well, before anything of them is read. How deep and how many
 * parameters may be says `config/middlewares.ts`. Stands inside `global::client-errors`, before
 * `strapi::body`.
 */
const requestLimits: Core.MiddlewareFactory = () => (ctx, next) => {
  if (!METHODS.includes(ctx.method)) {
    ctx.set('Allow', METHODS.join(', '));
    throw forewordError('METHOD_NOT_ALLOWED', 'No address here knows this method.');
  }
  if (ctx.url.length > LONGEST_ADDRESS) {
    throw forewordError(
      'PARAMETER_INVALID',
      `An address has at most ${LONGEST_ADDRESS} characters.`,
    );
  }
  // A file lands on the disk before anybody knows who sends it.
  if (ctx.is('multipart') && !(UPLOAD_ROUTE.test(ctx.path) && ctx.get('Authorization'))) {
    throw forewordError(
      'FORM_NOT_TAKEN',
      'Files are taken by the upload routes, from who is signed in.',
    );
  }
  // Read here first: beyond its limits this throws, and not halfway through the work.
  if (hasLongPath(ctx.query)) {
    throw forewordError('PARAMETER_INVALID', `A path has at most ${LONGEST_PATH} names in it.`);
  }
  return next();
};

export default requestLimits;

/** A path that goes on and on is followed all the way by Strapi's own checks, at a cost that grows with each step. */
const hasLongPath = (query: Record<string, unknown>): boolean =>
  WITH_PATHS.some((name) => isLongPath(query[name]));

const isLongPath = (value: unknown): boolean => {
  if (typeof value === 'string') {
    return value.split(',').some((path) => path.split('.').length > LONGEST_PATH);
  }
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => isLongPath(name) || isLongPath(inner));
};
