import type { Core } from '@strapi/strapi';

import { forewordError } from '../shared/errors';

/** What went wrong, in the client's words; undefined where it is not the client's doing. */
const messageFor = (error: unknown): string | undefined => {
  const { code, httpCode } = error as { code?: unknown; httpCode?: unknown };
  // formidable's errors have numbers, zlib's begin with Z_.
  const isMultipart = typeof code === 'number' && code >= 1_000 && httpCode !== 413;
  if (isMultipart || /^Z_/.test(String(code))) return 'The body of this request cannot be read.';
  // PostgreSQL's class 22, "data exception": a number beyond its type, a text that is no number.
  return /^22\w{3}$/.test(String(code)) ? 'A value in this request is out of range.' : undefined;
};

/**
 * Tells clients what is their doing, where a library throws an error of its own. Stands before
 * `strapi::body`.
 */
const clientErrors: Core.MiddlewareFactory = () => async (_ctx, next) => {
  try {
    await next();
  } catch (error) {
    const message = messageFor(error);
    if (message === undefined) throw error;
    throw forewordError('PARAMETER_INVALID', message);
  }
};

export default clientErrors;
