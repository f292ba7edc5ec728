import type { Core } from '@strapi/strapi';

import { isReaderAction, loginRequired } from '../api/comment/domain/reader-actions';

/**
 * Answers LOGIN_REQUIRED to requests without a login, where Strapi only answers that the public role has no
 * permission. Stands inside `strapi::errors`, which formats what is thrown here.
 */
const loginRequiredMiddleware: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();

  const { route }: { route?: { handler?: unknown } } = ctx.state;
  const action = route?.handler;
  const isRefused = ctx.status === 401 || ctx.status === 403;
  if (isRefused && !ctx.state.user && isReaderAction(action)) throw loginRequired(action);
};

export default loginRequiredMiddleware;
