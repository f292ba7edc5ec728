import { randomUUID } from 'node:crypto';

import type { Context } from 'koa';

import { lookAlikeKey } from '../../text/words';
import { addressKey } from './address';
import { resetLimit, type LimitName, consume } from './limits';

/** A login route: the limits of its password attempts, and its device cookie. */
export interface LoginRoute {
  perAddress: LimitName;
  overall: LimitName;
  /** The name of the cookie that marks a device which has signed in before, and its path. */
  cookie: string;
  path: string;
}

/** A password attempt that has been counted. */
export interface LoginAttempt {
  /** The id of the device, where it has signed in under this name before. */
  device: string | undefined;
  /** Call it when the password was right: resets the counts, and sets the device cookie. */
  succeed: () => Promise<void>;
}

/** Longer than any name or address that an account can have. */
const LONGEST_NAME = 255;

const A_YEAR = 365 * 24 * 60 * 60 * 1000;

/**
 * One key for every way of writing the name of an account: case, white space, invisible characters and
 * look-alikes make no difference. It does not depend on whether there is such an account, so that limits do
 * not reveal it.
 */
export const nameKey = (name: string): string =>
  lookAlikeKey(name.slice(0, LONGEST_NAME).replaceAll(/\s/g, ''));

/** The key under which the address of a request is counted. */
export const addressOf = (ctx: Context): string => addressKey(ctx.request.ip);

/**
 * Counts an attempt at a password.
 *
 * @param name of the account, as it was typed
 * @throws TOO_MANY_REQUESTS
 */
export const consumeLoginAttempt = async (
  ctx: Context,
  route: LoginRoute,
  name: string,
): Promise<LoginAttempt> => {
  const key = nameKey(name);
  const device = deviceOf(ctx, route, key);
  const keys = attemptKeys(ctx, key, device);

  await consume(route.perAddress, keys.atAddress);
  await consume(route.overall, keys.overall);
  return {
    device,
    succeed: async () => {
      await Promise.all([
        resetLimit(route.perAddress, keys.atAddress),
        resetLimit(route.overall, keys.overall),
      ]);
      rememberDevice(ctx, route, key, device ?? randomUUID());
    },
  };
};

/**
 * The keys under which the attempts at an account are counted. A device that has signed in before has keys of
 * its own, so that an attack from many addresses does not lock it out.
 */
export const attemptKeys = (ctx: Context, account: string, device: string | undefined) => {
  const overall = device ? `${account} ${device}` : account;
  return { overall, atAddress: `${addressOf(ctx)} ${overall}` };
};

const deviceOf = (ctx: Context, { cookie }: LoginRoute, key: string): string | undefined => {
  const [known, device] = ctx.cookies.get(cookie, { signed: true })?.split('.') ?? [];
  return known === key ? device : undefined;
};

const rememberDevice = (ctx: Context, route: LoginRoute, key: string, device: string): void => {
  ctx.cookies.set(route.cookie, `${key}.${device}`, {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
    path: route.path,
    maxAge: A_YEAR,
    overwrite: true,
  });
};
