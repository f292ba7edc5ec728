import type { Core } from '@strapi/strapi';

import { forewordError } from '../lib/errors';
import { stripUnstorable } from '../lib/requests';

/**
 * Strips characters that databases cannot store, NUL and unpaired surrogates, from bodies. Refuses URLs with
 * NUL, which no legitimate client sends. Stands after `strapi::body`.
 */
const stripUnstorableMiddleware: Core.MiddlewareFactory = () => (ctx, next) => {
  if (/%00|\0/.test(ctx.url)) {
    const field = parameterWithNul(ctx.query);
    const message = 'The address has a character that cannot be stored.';
    throw forewordError('PARAMETER_INVALID', message, field === undefined ? {} : { field });
  }
  // Controllers read the body without checking that there is one. GraphQL parses its own, later.
  const isMissing = ctx.request.body === undefined && ctx.path !== '/graphql';
  const body: unknown = isMissing ? {} : ctx.request.body;
  ctx.request.body = stripUnstorable(body);
  return next();
};

export default stripUnstorableMiddleware;

/** The path of the first parameter that has a NUL in its value: `filters.title.$eq`. */
const parameterWithNul = (query: object): string | undefined => {
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    if (typeof value === 'string' && value.includes('\0')) return name;
    const inner = typeof value === 'object' && value !== null ? parameterWithNul(value) : undefined;
    if (inner !== undefined) return `${name}.${inner}`;
  }
  return undefined;
};
