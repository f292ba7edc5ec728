import type { Core } from '@strapi/strapi';

import { spend } from './limits';
import { addressOf, type Door, nameKey, spendTry } from './tries';

const PANEL: Door = {
  perAddress: 'perAddressAndAdmin',
  overall: 'perAdmin',
  cookie: 'foreword_panel_device',
  path: '/admin',
};

const emailIn = (body: unknown): string | undefined => {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email : undefined;
};

/** Before the routes by which admin users sign in and the first one is made. */
const signIn: Core.MiddlewareFactory = () => async (ctx, next) => {
  await spend('perAddress', addressOf(ctx));
  const email = emailIn(ctx.request.body);
  const tries = email === undefined ? undefined : await spendTry(ctx, PANEL, email);
  await next();
  if (ctx.status === 200) await tries?.succeed();
};

/** Before the route by which admin users have a letter sent to them. */
const letters: Core.MiddlewareFactory = () => async (ctx, next) => {
  await spend('perAddress', addressOf(ctx));
  const email = emailIn(ctx.request.body);
  if (email !== undefined) await spend('lettersPerMailbox', nameKey(email));
  return next();
};

/** Has the admin panel's sign-in counted as the Readers' is, where Strapi counts in each process alone. */
export const limitAdminDoors = (strapi: Core.Strapi): void => {
  const middlewares = strapi.get('middlewares');
  middlewares.set('admin::rateLimit', signIn);
  middlewares.set('plugin::email.rateLimit', letters);
};
