import { randomUUID } from 'node:crypto';

import type { Context } from 'koa';

import { duplicateKey } from '../../api/comment/domain/words/duplicate-key';
import { addressKey } from './address';
import { forget, type LimitName, spend } from './limits';

/** A door that takes passwords. */
export interface Door {
  perAddress: LimitName;
  overall: LimitName;
  /** The cookie by which it knows a device that has been let in before, and the routes it goes to. */
  cookie: string;
  path: string;
}

/** A try that has been counted. */
export interface Try {
  /** The device, where it has been let in under this name before. */
  device: string | undefined;
  /** To be called when the password was right: forgets the tries, and knows the device from now on. */
  succeed: () => Promise<void>;
}

/** Longer than any name or address that an account can have. */
const LONGEST_NAME = 255;

const A_YEAR = 365 * 24 * 60 * 60 * 1000;

/**
 * One key for every way of writing the name of an account: case, white space, invisible characters and
 * look-alikes make no difference. It does not depend on whether there is such an account, and neither
 * does any answer that comes of it.
 */
export const nameKey = (name: string): string =>
  duplicateKey(name.slice(0, LONGEST_NAME).replaceAll(/\s/g, ''));

/** The address a request comes from, as it is counted. */
export const addressOf = (ctx: Context): string => addressKey(ctx.request.ip);

/**
 * Counts a try at a password.
 *
 * @param name of the account, as it was typed
 * @throws TOO_MANY_REQUESTS
 */
export const spendTry = async (ctx: Context, door: Door, name: string): Promise<Try> => {
  const key = nameKey(name);
  const device = deviceOf(ctx, door, key);
  const keys = tryKeys(ctx, key, device);

  await spend(door.perAddress, keys.atAddress);
  await spend(door.overall, keys.overall);
  return {
    device,
    succeed: async () => {
      await Promise.all([
        forget(door.perAddress, keys.atAddress),
        forget(door.overall, keys.overall),
      ]);
      rememberDevice(ctx, door, key, device ?? randomUUID());
    },
  };
};

/**
 * Under what the tries at an account are counted. A device that has been let in before is counted apart:
 * whoever tries from everywhere at once does not lock it out.
 */
export const tryKeys = (ctx: Context, account: string, device: string | undefined) => {
  const overall = device ? `${account} ${device}` : account;
  return { overall, atAddress: `${addressOf(ctx)} ${overall}` };
};

const deviceOf = (ctx: Context, { cookie }: Door, key: string): string | undefined => {
  const [known, device] = ctx.cookies.get(cookie, { signed: true })?.split('.') ?? [];
  return known === key ? device : undefined;
};

const rememberDevice = (ctx: Context, door: Door, key: string, device: string): void => {
  ctx.cookies.set(door.cookie, `${key}.${device}`, {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
    path: door.path,
    maxAge: A_YEAR,
    overwrite: true,
  });
};
