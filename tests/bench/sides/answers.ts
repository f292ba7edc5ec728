import { setTimeout as sleep } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import type { Question, Questions } from './side';

/** Nothing goes on in an app that has asked its database nothing for so long. */
const QUIET_MS = 250;

/** So often it is looked whether an app is idle by now. */
const PATIENCE = 100;

/** How a served app, whichever side it is, answers the benchmark's questions. */
export const answersOf = (
  strapi: Core.Strapi,
): { [Asked in Question]: () => Promise<Questions[Asked]> } => {
  let statements = 0;
  let last = 0;
  strapi.db.connection.on('query', () => {
    statements += 1;
    last = performance.now();
  });
  return {
    async statements() {
      const counted = statements;
      statements = 0;
      return counted;
    },

    async cpu() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },

    async memory() {
      global.gc?.();
      const { heapUsed, rss } = process.memoryUsage();
      return { heapUsed, rss };
    },

    async forget() {
      // Requests whose client is gone may still be running, and be cached.
      for (let tries = 0; performance.now() - last < QUIET_MS && tries < PATIENCE; tries += 1) {
        await sleep(QUIET_MS);
      }
      await strapi.db
        .query('plugin::users-permissions.role')
        .update({ where: { type: 'public' }, data: { description: new Date().toISOString() } });
      return null;
    },

    async tokens() {
      const readers = await strapi.db
        .query('plugin::users-permissions.user')
        .findMany({ orderBy: { id: 'asc' } });
      const jwt = strapi.plugin('users-permissions').service('jwt');
      return Promise.all(readers.map(({ id }: { id: number }) => jwt.issue({ id })));
    },
  };
};
