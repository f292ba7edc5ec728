import { findRows } from '../database';
import { contentTypesOf } from '../schema';
import { isLocalized } from './locales';

/**
 * Deletes a locale of all documents, as deleting each by itself would: with what belongs to it and its slugs. It can be
 * called again after it has been stopped midway.
 *
 * @param locale its code, as `fr`
 */
export const deleteDocumentsIn = async (locale: string): Promise<void> => {
  for (const { uid } of contentTypesOf(strapi).filter(isLocalized)) {
    for (;;) {
      const query = { where: { locale }, select: ['documentId'], limit: BATCH };
      const rows = await findRows<{ documentId: string }>(uid, query);
      if (rows.length === 0) break;
      for (const documentId of new Set(rows.map((row) => row.documentId))) {
        await strapi.documents(uid).delete({ documentId, locale });
      }
    }
  }
};

const BATCH = 100;
