import { queryPrepared } from '../../../lib/database';

/** Whether the changes of an Article are to be seen: where it is published with `showChanges`. */
export const showsChanges = async (documentId: string, locale: string): Promise<boolean> => {
  const rows = await queryPrepared<{ id: number }>(
    `select id as "id" from articles where document_id = ? and locale = ?
      and published_at is not null and show_changes = ?`,
    [documentId, locale, true],
  );
  return rows.length > 0;
};
