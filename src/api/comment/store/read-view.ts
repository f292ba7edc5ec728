import { withConnection } from '../../../lib/database';
import type { ReaderView } from '../domain/reader-view';

interface MarkRow {
  /** The row id of a Comment. */
  liked: number | null;
  /** The document id of a Reader. */
  ignored: string | null;
}

/** Which of these Comments a Reader likes, and whom the Reader ignores, in one statement. */
export const readMarks = (
  readerId: number,
  commentIds: readonly number[],
): Promise<Pick<ReaderView, 'liked' | 'ignored'>> =>
  withConnection(async (knex) => {
    const rows = (await knex('likes')
      .where({ reader_id: readerId })
      .whereIn('comment_id', commentIds)
      .select({ liked: 'comment_id', ignored: knex.raw('cast(null as varchar(255))') })
      .unionAll((ignored) => {
        void ignored
          .from('ignored_readers')
          .join('up_users', 'up_users.id', 'ignored_readers.ignored_id')
          .where('ignored_readers.reader_id', readerId)
          .select({ liked: knex.raw('cast(null as integer)'), ignored: 'up_users.document_id' });
      })) as MarkRow[];
    return {
      liked: new Set(rows.flatMap(({ liked }) => liked ?? [])),
      ignored: new Set(rows.flatMap(({ ignored }) => ignored ?? [])),
    };
  });
