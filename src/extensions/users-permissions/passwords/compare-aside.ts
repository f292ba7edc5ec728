import path from 'node:path';

import { Piscina } from 'piscina';

import { tooManyRequests } from '../../../shared/limits/limits';
import type { UsersPermissions } from '../plugin';
import type { Comparison } from './compare';

/** As many wait for their turn, a few seconds at most; whoever comes then is to come again. */
const QUEUE = 50;
const COME_AGAIN_MS = 5_000;

/** One thread: however many passwords are tried, one core stays free for everybody else. */
let pool: Piscina<Comparison, boolean> | undefined;

const startPool = () =>
  new Piscina<Comparison, boolean>({
    filename: path.resolve(__dirname, 'compare.js'),
    minThreads: 1,
    maxThreads: 1,
  });

/**
 * Has passwords compared without keeping the server from answering: a hash is made to be slow, and
 * Strapi computes it where all requests are answered.
 */
export const comparePasswordsAside = ({ services }: UsersPermissions): void => {
  const { user } = services;
  services.user = (context) =>
    Object.assign(user(context), {
      validatePassword: async (password: string, hash: string) => {
        pool ??= startPool();
        if (pool.queueSize >= QUEUE) throw tooManyRequests(COME_AGAIN_MS);
        return pool.run({ password, hash });
      },
    });
};

/** Ends the thread; to be called when the server stops. */
export const stopComparing = async (): Promise<void> => {
  await pool?.destroy();
  pool = undefined;
};
