import type { Core } from '@strapi/strapi';

import { forewordError } from '../shared/errors';

/** The errors of the parsers behind `strapi::body`: formidable's have numbers, zlib's begin with Z_. */
const isUnreadable = (error: unknown): boolean => {
  const { code, httpCode } = error as { code?: unknown; httpCode?: unknown };
  const isMultipart = typeof code === 'number' && code >= 1_000 && httpCode !== 413;
  return isMultipart || (typeof code === 'string' && code.startsWith('Z_'));
};

/** Tells a client whose body cannot be read that it is the client's; stands before `strapi::body`. */
const readableBody: Core.MiddlewareFactory = () => async (_ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw forewordError('PARAMETER_INVALID', 'The body of this request cannot be read.');
  }
};

export default readableBody;
