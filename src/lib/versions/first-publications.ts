import type { UID } from '@strapi/strapi';

import { dateOf, queryPrepared } from '../database';
import { versionsTable } from './version-table';

/**
 * When documents were first published, as far as their versions say; the others are left out.
 *
 * @param locale '' for a content type that is not localized
 * @returns by document id
 */
export const firstPublications = async (
  contentType: UID.ContentType,
  documentIds: readonly string[],
  locale = '',
): Promise<Map<string, Date>> => {
  if (documentIds.length === 0) return new Map();
  const places = documentIds.map(() => '?').join(', ');
  const rows = await queryPrepared<{ document: string; at: Date | number }>(
    `select document as "document", min(at) as "at" from ${versionsTable()}
      where content_type = ? and language = ? and event = 'published' and document in (${places})
      group by document`,
    [contentType, locale, ...documentIds],
  );
  return new Map(rows.map(({ document, at }) => [document, dateOf(at) ?? new Date(0)]));
};
