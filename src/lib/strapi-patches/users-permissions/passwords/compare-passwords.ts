import path from 'node:path';

import { Piscina } from 'piscina';

import { tooManyRequests } from '../../../rate-limits';
import { definePatch, methodOf } from '../../patch';
import { serviceOf, wrapService } from '../plugin';
import type { Comparison } from './compare';

const PLACE = 'validatePassword of the service plugin::users-permissions.user';

/** So many wait for their turn, a few seconds at most; further ones are told to try again. */
const QUEUE = 50;
const RETRY_AFTER_MS = 5_000;

/** One thread: however many passwords are tried, the other cores stay free. */
let pool: Piscina<Comparison, boolean> | undefined;

const startPool = () =>
  new Piscina<Comparison, boolean>({
    filename: path.resolve(__dirname, 'compare.js'),
    minThreads: 1,
    maxThreads: 1,
  });

export const comparePasswords = definePatch({
  name: 'compare-passwords',
  stage: 'users-permissions',
  kind: 'correctness',
  reason:
    'A password’s hash is made to be slow, and Strapi computes it on the thread that answers all requests: beside 20 tries to sign in, other requests waited 783 ms (median) instead of 10 ms.',
  probe: 'a try to sign in',
  replaces: { [PLACE]: (plugin) => methodOf(serviceOf(plugin, 'user'), 'validatePassword') },
  apply(plugin, count) {
    wrapService(plugin, 'user', () => ({
      validatePassword: async (password, hash) => {
        count(PLACE);
        pool ??= startPool();
        if (pool.queueSize >= QUEUE) throw tooManyRequests(RETRY_AFTER_MS);
        return pool.run({ password, hash });
      },
    }));
  },
  async stop() {
    await pool?.destroy();
    pool = undefined;
  },
});
