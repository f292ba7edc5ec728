import type { Core } from '@strapi/strapi';

import { inBackground } from '../../../lib/background';
import { lastCommentId, renewKeysBetween } from '../store/body-keys';

/** In row ids: few enough for one statement that does not delay others. */
const RANGE = 500;

/**
 * Gives Comments whose key is of an earlier version the one that tells duplicates today, a batch at a time while
 * requests are answered. Can be interrupted: the next start goes on.
 */
export const renewBodyKeys = (strapi: Core.Strapi): void => {
  inBackground(async (signal) => {
    const last = await lastCommentId();
    let done = 0;
    for (let after = 0; after < last && !signal.aborted; after += RANGE) {
      const renewed = await renewKeysBetween(after, after + RANGE);
      done += renewed;
      if (renewed > 0) {
        strapi.log.info(`Keys of comments: ${done} renewed, at ${after + RANGE} of ${last}.`);
      }
    }
  });
};
