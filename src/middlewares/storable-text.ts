import type { Core } from '@strapi/strapi';

import { forewordError } from '../shared/errors';
import { storable } from '../shared/storable';

/**
 * Lets no text through that a database cannot hold: PostgreSQL knows no NUL, and half a character is
 * none. In a body they are left out; in an address, where they can only be meant badly, refused.
 * Stands after `strapi::body`.
 */
const storableText: Core.MiddlewareFactory = () => (ctx, next) => {
  if (/%00|\0/.test(ctx.url)) {
    throw forewordError('PARAMETER_INVALID', 'The address has a character that cannot be stored.');
  }
  // Controllers look into a body without asking whether there is one. GraphQL reads its own, later.
  const body = ctx.request.body === undefined && ctx.path !== '/graphql' ? {} : ctx.request.body;
  ctx.request.body = storable(body);
  return next();
};

export default storableText;
