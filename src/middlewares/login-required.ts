import type { Core } from '@strapi/strapi';

import { isReaderAction, loginRequired } from '../shared/access/signed-in';

/**
 * Tells somebody who is not signed in that they must be, where Strapi itself only says that the
 * public role may not. Stands inside `strapi::errors`, which formats what is thrown here.
 */
const loginRequiredMiddleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();

  const action: unknown = ctx.state.route?.handler;
  const isTurnedAway = ctx.status === 401 || ctx.status === 403;
  if (isTurnedAway && !ctx.state.user && isReaderAction(action)) throw loginRequired(action);
};

export default loginRequiredMiddleware;
