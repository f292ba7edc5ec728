import type { Core } from '@strapi/strapi';

import { forgetArchivedLocale } from '../archive';
import { inTransaction } from '../database';
import { versionsTable } from './version-table';

interface Event {
  result?: { code?: string } | null;
}

/** Removes the versions of a locale with the locale: nothing of it is kept, and nothing can be restored. */
export const forgetRemovedLocales = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::i18n.locale'],
    afterDelete: async ({ result }: Event) => {
      const language = result?.code;
      if (language === undefined) return;
      await inTransaction(async (trx) => {
        await trx(versionsTable()).where({ language }).delete();
        await forgetArchivedLocale(language);
      });
    },
  });
};
