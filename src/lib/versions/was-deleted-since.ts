import { queryPrepared } from '../database';
import type { VersionedDocument } from './version';
import { versionsTable } from './version-table';

/** Whether a document has been deleted in a locale at that moment or later, though it may be there again. */
export const wasDeletedSince = async (
  { contentType, documentId, locale }: VersionedDocument,
  moment: Date,
): Promise<boolean> => {
  const found = await queryPrepared(
    `select id from ${versionsTable()} where content_type = ? and document = ? and language = ?
      and event = 'deleted' and at >= ? limit 1`,
    [contentType, documentId, locale, moment],
  );
  return found.length > 0;
};
