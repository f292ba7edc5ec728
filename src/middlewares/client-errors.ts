import type { Core } from '@strapi/strapi';

import { forewordError } from '../shared/errors';
import { isNoQuestion } from '../shared/no-question';

/**
 * What Strapi's own checks let through, and its queries do not: an operator for whole documents on a
 * field or without a list, and the document id of a component, which has none.
 */
const NOT_TO_BE_ASKED =
  /^Undefined attribute level operator|^Operator \$\w+ must be an array|(no such column: |column )t\d+\.documentId\b/;

/** How qs says that a query or a form goes beyond its limits. */
const BEYOND_LIMITS = /^(Input depth|Parameter limit|Array limit) exceeded/;

/**
 * Whether code of a library stumbled over a value. Strapi's admin controllers use parts of a body, and
 * rows and types by a name from the address, without asking whether they are there.
 */
const isStumbledOver = (error: unknown): error is TypeError => {
  if (!(error instanceof TypeError)) return false;
  const place = error.stack?.split('\n').find((line) => /[\\/].*:\d+:\d+\)?$/.test(line));
  return place !== undefined && /[\\/]node_modules[\\/]/.test(place);
};

/** What went wrong, in the client's words; undefined where it is not the client's doing. */
const messageFor = (error: unknown, hasQuestion: boolean): string | undefined => {
  const { code, name, message = '' } = error as { code?: unknown; name?: string; message?: string };
  // formidable's errors have numbers, zlib's begin with Z_.
  const isMultipart = typeof code === 'number' && code >= 1_000;
  if (isMultipart || /^Z_/.test(String(code))) return 'The body of this request cannot be read.';
  if (NOT_TO_BE_ASKED.test(message)) {
    return 'A filter or a field in this request is not one of this kind of document.';
  }
  if (name === 'RangeError' && BEYOND_LIMITS.test(message)) {
    return 'This request has too many parameters, or nests too deep.';
  }
  if (hasQuestion && isNoQuestion(message)) {
    return 'The parameters of this request cannot be understood.';
  }
  // Strapi's own controllers take bodies and their JSON apart without asking first.
  const isTakenApart = error instanceof SyntaxError && !('status' in error);
  if (isTakenApart || name === 'ZodError' || isStumbledOver(error)) {
    return 'A value in this request has the wrong form.';
  }
  // PostgreSQL's class 22, "data exception": a number beyond its type, a text that is no number.
  return /^22\w{3}$/.test(String(code)) ? 'A value in this request is out of range.' : undefined;
};

/**
 * Tells clients what is their doing, where a library throws an error of its own. Stands before
 * `strapi::body`.
 */
const clientErrors: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    try {
      await next();
      // The router says no more than the status.
      const isWrongMethod = ctx.status === 405 && !ctx.body;
      if (isWrongMethod) throw wrongMethod();
    } catch (error) {
      const message = messageFor(error, ctx.search !== '');
      if (message === undefined) throw error;
      // It may be a fault of the library's after all, so that operators are to see it.
      if (isStumbledOver(error)) strapi.log.error(error);
      throw forewordError('PARAMETER_INVALID', message);
    }
  };

export default clientErrors;

const wrongMethod = () =>
  forewordError('METHOD_NOT_ALLOWED', 'This address does not know this method.');
