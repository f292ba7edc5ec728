import { dateOf, queryInTransaction, queryPrepared, inTransaction } from '../../../lib/database';

interface Row {
  id: number;
  documentId: string;
  publishedAt: Date | number | null;
}

/** A row of a note that may have been published, and knows nothing of it. */
export interface UndatedRow extends Omit<Row, 'publishedAt'> {
  publishedAt: Date | null;
}

/** The next rows without `firstPublishedAt`, drafts and published ones. @param after a row id */
export const undatedRows = async (after: number, limit: number): Promise<UndatedRow[]> => {
  const rows = await queryPrepared<Row>(
    `select id as "id", document_id as "documentId", published_at as "publishedAt"
      from editor_notes where first_published_at is null and id > ? order by id limit ?`,
    [after, limit],
  );
  return rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: dateOf(publishedAt) }));
};

/** Stores when notes were first published, in their drafts too, without the hooks and without a new `updated_at`. */
export const storeNoteDates = (dates: ReadonlyMap<string, Date>): Promise<void> =>
  inTransaction(async (trx) => {
    for (const [documentId, date] of dates) {
      await queryInTransaction(
        trx,
        `update editor_notes set first_published_at = ?
          where document_id = ? and first_published_at is null`,
        [date, documentId],
      );
    }
  });
