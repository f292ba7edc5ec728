import type { Core } from '@strapi/strapi';

import { addressOf, type LoginRoute, nameKey, consume, consumeLoginAttempt } from '../rate-limits';
import { middlewaresOf } from './registries';
import { definePatch } from './patch';

const PANEL_LOGIN: LoginRoute = {
  perAddress: 'perAddressAndAdmin',
  overall: 'perAdmin',
  cookie: 'foreword_panel_device',
  path: '/admin',
};

/** Before the routes by which admin users sign in and the first one is made. */
const SIGN_IN = 'the middleware admin::rateLimit';

/** Before the route by which admin users have an email sent to them. */
const EMAILS = 'the middleware plugin::email.rateLimit';

export const adminRateLimits = definePatch({
  name: 'admin-rate-limits',
  stage: 'register',
  kind: 'correctness',
  reason:
    'Strapi counts tries to sign in to the admin panel in each process alone, so that several instances allow as many times more.',
  probe: 'signing in to the panel, and asking for a new password there',
  replaces: {
    [SIGN_IN]: (strapi) => middlewaresOf(strapi).get('admin::rateLimit'),
    [EMAILS]: (strapi) => middlewaresOf(strapi).get('plugin::email.rateLimit'),
  },
  apply(strapi, count) {
    const limitSignIn: Core.MiddlewareFactory = () => async (ctx, next) => {
      count(SIGN_IN);
      await consume('perAddress', addressOf(ctx));
      const email = emailIn(ctx.request.body);
      const attempt =
        email === undefined ? undefined : await consumeLoginAttempt(ctx, PANEL_LOGIN, email);
      await next();
      if (ctx.status === 200) await attempt?.succeed();
    };
    const limitEmails: Core.MiddlewareFactory =
      () =>
      async (ctx, next): Promise<unknown> => {
        count(EMAILS);
        await consume('perAddress', addressOf(ctx));
        const email = emailIn(ctx.request.body);
        if (email !== undefined) await consume('emailsPerMailbox', nameKey(email));
        return next();
      };
    const middlewares = middlewaresOf(strapi);
    middlewares.set('admin::rateLimit', limitSignIn);
    middlewares.set('plugin::email.rateLimit', limitEmails);
  },
});

const emailIn = (body: unknown): string | undefined => {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email : undefined;
};
