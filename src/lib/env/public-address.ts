import { type Environment, valueOf } from './variables';

/** Where people reach this server, without a slash at the end: PUBLIC_URL, or its port on this machine. */
export const publicAddress = (env: Environment): string =>
  (valueOf(env, 'PUBLIC_URL') ?? `http://localhost:${valueOf(env, 'PORT') ?? 1337}`).replace(
    /\/+$/,
    '',
  );

/** Whether this server has pages for readers: not with `SITE=off`, where a front end has them. */
export const hasPages = (env: Environment): boolean => valueOf(env, 'SITE') !== 'off';
