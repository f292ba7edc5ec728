import type { Core } from '@strapi/strapi';

import { forewordError } from '../shared/errors';

/**
 * What Strapi's own checks let through, and its queries do not: an operator for whole documents on a
 * field or without a list, and the document id of a component, which has none.
 */
const NOT_TO_BE_ASKED =
  /^Undefined attribute level operator|^Operator \$\w+ must be an array|(no such column: |column )t\d+\.documentId\b/;

/** How qs says that a query or a form goes beyond its limits. */
const BEYOND_LIMITS = /^(Input depth|Parameter limit|Array limit) exceeded/;

/** How Strapi's query builder says that it makes nothing of a question; admin routes ask it unchecked. */
const NO_QUESTION =
  /^(Only \$and, \$or and \$not can|Undefined attribute level operator|Operator |Only one operator key|Where must be|You cannot (filter|order) on|Cannot (join on|order by)|Attribute \S+ not found|Invalid (orderBy|populate)|Populate must be)/;

/**
 * Whether code of a library stumbled over a value. Strapi's admin controllers use parts of a body, and
 * rows and types by a name from the address, without asking whether they are there.
 */
const isStumbledOver = (error: unknown): error is TypeError => {
  if (!(error instanceof TypeError)) return false;
  const place = error.stack?.split('\n').find((line) => /[\\/].*:\d+:\d+\)?$/.test(line));
  return place !== undefined && /[\\/]node_modules[\\/]/.test(place);
};

/** How SQLite and PostgreSQL say that a statement has a column that is not there, or could be either. */
const NO_SUCH_COLUMN = /- (no such column|ambiguous column name): /;
const PG_NO_SUCH_COLUMN = ['42703', '42702'];

/** Whether a question has become a statement that the database cannot make anything of. */
const isNoStatement = (error: unknown): error is Error =>
  error instanceof Error &&
  (NO_SUCH_COLUMN.test(error.message) ||
    ('code' in error && PG_NO_SUCH_COLUMN.includes(String(error.code))));

/** What went wrong, in the client's words; undefined where it is not the client's doing. */
const messageFor = (error: unknown, hasQuestion: boolean): string | undefined => {
  const { code } = error as { code?: unknown };
  // formidable's errors have numbers, zlib's begin with Z_.
  const isMultipart = typeof code === 'number' && code >= 1_000;
  if (isMultipart || /^Z_/.test(String(code))) return 'The body of this request cannot be read.';
  if (error instanceof Error && NOT_TO_BE_ASKED.test(error.message)) {
    return 'A filter or a field in this request is not one of this kind of document.';
  }
  if (error instanceof RangeError && BEYOND_LIMITS.test(error.message)) {
    return 'This request has too many parameters, or nests too deep.';
  }
  const isNoQuestion = error instanceof Error && NO_QUESTION.test(error.message);
  if (hasQuestion && (isNoQuestion || isNoStatement(error))) {
    return 'The parameters of this request cannot be understood.';
  }
  // Strapi's own controllers take bodies and their JSON apart without asking first.
  const isTakenApart = error instanceof SyntaxError && !('status' in error);
  const isRefused = error instanceof Error && error.name === 'ZodError';
  if (isTakenApart || isRefused || isStumbledOver(error)) {
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
    } catch (error) {
      const message = messageFor(error, ctx.search !== '');
      if (message === undefined) throw error;
      // It may be a fault of the library's after all, so that operators are to see it.
      if (isStumbledOver(error)) strapi.log.error(error);
      throw forewordError('PARAMETER_INVALID', message);
    }
  };

export default clientErrors;
