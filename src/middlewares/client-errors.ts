import type { Core } from '@strapi/strapi';

import { forewordError } from '../lib/errors';

/** PostgreSQL's class 22, and what SQLite has of it: a number beyond its type, an id that is no number. */
const DATA_EXCEPTION = /^(22\w{3}|SQLITE_MISMATCH)$/;

/** Messages of qs about a query or a form that exceeds its limits. */
const BEYOND_LIMITS = /^(Input depth|Parameter limit|Array limit) exceeded/;

/**
 * Whether a library threw a TypeError over a value. Strapi's admin controllers use parts of the body, and rows
 * and types named in the URL, without checking that they exist.
 */
const isTypeErrorOfLibrary = (error: unknown): error is TypeError => {
  if (!(error instanceof TypeError)) return false;
  const place = error.stack?.split('\n').find((line) => /[\\/].*:\d+:\d+\)?$/.test(line));
  return place !== undefined && /[\\/]node_modules[\\/]/.test(place);
};

/** The message for an error that the client has caused; undefined for any other. */
const messageFor = (error: unknown): string | undefined => {
  const { code, name, message = '' } = error as { code?: unknown; name?: string; message?: string };
  // formidable's errors have numbers, zlib's begin with Z_.
  const isMultipart = typeof code === 'number' && code >= 1_000;
  if (isMultipart || /^Z_/.test(String(code))) return 'The body of this request cannot be read.';
  if (name === 'RangeError' && BEYOND_LIMITS.test(message)) {
    return 'This request has too many parameters, or nests too deep.';
  }
  // Strapi's own controllers parse JSON in bodies without catching its errors.
  const isBadJson = error instanceof SyntaxError && !('status' in error);
  if (isBadJson || name === 'ZodError' || isTypeErrorOfLibrary(error)) {
    return 'A value in this request has the wrong form.';
  }
  return DATA_EXCEPTION.test(String(code)) ? 'A value in this request is out of range.' : undefined;
};

/**
 * Answers 400 where a library throws an error of its own that the client has caused. Stands before
 * `strapi::body`.
 */
const clientErrors: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
      // The router sets the status only.
      const isWrongMethod = ctx.status === 405 && !ctx.body;
      if (isWrongMethod) throw wrongMethod();
    } catch (error) {
      const message = messageFor(error);
      if (message === undefined) throw error;
      // It may be a bug in the library, so operators should see it.
      if (isTypeErrorOfLibrary(error)) strapi.log.error(error);
      throw forewordError('PARAMETER_INVALID', message);
    }
  };

export default clientErrors;

const wrongMethod = () =>
  forewordError('METHOD_NOT_ALLOWED', 'This address does not know this method.');
