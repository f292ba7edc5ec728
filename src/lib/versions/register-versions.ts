import type { Core, UID } from '@strapi/strapi';

import { setArchiveType } from '../archive';
import { forgetRemovedLocales } from './forget-locale';
import { removeOld } from './remove-old';
import { setVersionsType } from './version-table';

/**
 * Registers what versions need beside what records them: their table, that of what goes with a deleted document, and
 * the job that removes what is not to be kept any longer.
 */
export const registerVersions = (
  strapi: Core.Strapi,
  { versions, archive }: { versions: UID.ContentType; archive: UID.ContentType },
): void => {
  setVersionsType(versions);
  setArchiveType(archive);
  forgetRemovedLocales(strapi);
  strapi.cron.add({
    'prune-versions': { task: removeOld, options: '0 17 * * * *' },
  });
};
