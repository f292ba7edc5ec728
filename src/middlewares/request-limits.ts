import type { Core } from '@strapi/strapi';

import { forewordError } from '../lib/errors';
import { longestPath } from '../lib/query';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** In characters. Node accepts 16 KiB of URL and headers together at most. */
const LONGEST_ADDRESS = 8_000;

/** In names, as `notes.editor` has two: as deep as brackets may go. */
const LONGEST_PATH = 10;

/** The parameters that hold dotted paths. */
const WITH_PATHS = ['populate', 'sort', 'fields'];

/** The upload routes of the content API and of the admin panel. */
const UPLOAD_ROUTE = /^\/(api\/)?upload(\/|$)/;

/**
 * Refuses requests that no legitimate client sends, before their body is read. The limits on the depth and the
 * number of parameters are in `config/middlewares.ts`. Stands inside `global::client-errors`, before
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
  // Files are written to disk before the sender is authenticated.
  if (ctx.is('multipart') && !(UPLOAD_ROUTE.test(ctx.path) && ctx.get('Authorization'))) {
    throw forewordError(
      'FORM_NOT_TAKEN',
      'Files are taken by the upload routes, from who is signed in.',
    );
  }
  // The first access parses the query, and throws here where it exceeds the limits of qs.
  if (hasLongPath(ctx.query)) {
    throw forewordError('PARAMETER_INVALID', `A path has at most ${LONGEST_PATH} names in it.`);
  }
  return next();
};

export default requestLimits;

/** Strapi's own checks walk a whole path, at a cost that grows with each segment. */
const hasLongPath = (query: Record<string, unknown>): boolean =>
  WITH_PATHS.some((name) => longestPath(query[name]) > LONGEST_PATH);
