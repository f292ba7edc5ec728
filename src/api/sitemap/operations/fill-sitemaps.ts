import type { Core } from '@strapi/strapi';

import { inBackground } from '../../../lib/background';
import { lastPublication, notedFiles } from '../store/fill-files';
import { lastFile } from '../store/list-files';
import { noteFirst } from '../store/note-change';

/** In files. */
const BETWEEN_MESSAGES = 100;

/**
 * Notes of each file of the sitemap when it was last changed, where nobody has: for Articles of an earlier version, and of an
 * import. One file at a time, while requests are answered. Can be interrupted: the next start goes on.
 */
export const fillSitemaps = (strapi: Core.Strapi): void => {
  inBackground(async (signal) => {
    const noted = await notedFiles();
    const last = await lastFile();
    let done = 0;
    for (let number = 0; number <= last && !signal.aborted; number += 1) {
      if (noted.has(number)) continue;
      await noteFirst(number, await lastPublication(number));
      done += 1;
      if (done % BETWEEN_MESSAGES === 0) {
        strapi.log.info(`Sitemaps: ${done} noted, at file ${number} of ${last}.`);
      }
    }
  });
};
