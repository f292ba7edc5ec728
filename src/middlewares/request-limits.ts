import type { Core } from '@strapi/strapi';

import { forewordError } from '../shared/errors';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** In characters. Node itself takes no more than 16 KiB of address and headers together. */
const LONGEST_ADDRESS = 8_000;

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
  Object.keys(ctx.query);
  return next();
};

export default requestLimits;
