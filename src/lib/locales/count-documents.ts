import type { UID } from '@strapi/strapi';

import { tableOf, withConnection } from '../database';
import { contentTypesOf } from '../schema';
import { isLocalized } from './locales';

/** How many documents of a content type have a locale. */
export interface DocumentsInLocale {
  locale: string;
  contentType: UID.ContentType;
  /** As the panel names the content type. */
  displayName: string;
  count: number;
}

/** How much there is in each locale, by content type; what there is none of is left out. */
export const countDocumentsByLocale = (): Promise<DocumentsInLocale[]> =>
  withConnection(async (knex) => {
    const counts: DocumentsInLocale[] = [];
    for (const { uid, info } of contentTypesOf(strapi).filter(isLocalized)) {
      const rows: { locale: string; count: number | string }[] = await knex(tableOf(uid))
        .whereNotNull('locale')
        .groupBy('locale')
        .select('locale')
        .countDistinct({ count: 'document_id' });
      for (const { locale, count } of rows) {
        counts.push({
          locale,
          contentType: uid,
          displayName: info.displayName,
          count: Number(count),
        });
      }
    }
    return counts;
  });
