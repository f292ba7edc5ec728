import type { Core } from '@strapi/strapi';

import { inBackground } from '../background';
import { catchUp } from './catch-up';
import { rebuildIndex } from './rebuild';
import { forgetSources } from './sources';
import { ensureTables } from './tables';

/** In milliseconds: not with each batch of a large database. */
const BETWEEN_LINES = 10_000;

const EVERY_MINUTE = '30 * * * * *';

/** Lets what nobody searches for be indexed too, once a minute. */
export const registerSearch = (strapi: Core.Strapi): void => {
  strapi.cron.add({
    'foreword-search-index': {
      task: () => catchUp(),
      options: EVERY_MINUTE,
    },
  });
};

/** Makes the tables of the indexes, and indexes in the background what an earlier version has left without. */
export const startSearch = async (strapi: Core.Strapi): Promise<void> => {
  forgetSources();
  await ensureTables();
  inBackground(async (signal) => {
    let done = 0;
    let all = 0;
    let toldAt = Date.now();
    await rebuildIndex({
      signal,
      report: ({ name }, rows, total) => {
        if (rows === 0) [done, all] = [0, total];
        done += rows;
        if (Date.now() - toldAt < BETWEEN_LINES) return;
        toldAt = Date.now();
        strapi.log.info(`Search index: ${done} of ${all} ${name}.`);
      },
    });
    await catchUp({ signal });
  });
};
