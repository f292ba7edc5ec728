import { dateOf, withConnection } from '../../../lib/database';
import { type Reader, type ReaderRow, toReader } from './readers';

/** What Moderators know of a Reader. */
export interface ReaderRecord extends Pick<Reader, 'commenting' | 'bannedUntil'> {
  documentId: string;
  /** The current one; Comments store the name they were written under. */
  name: string;
  since: Date | null;
  approved: number;
  rejected: number;
  /** Who banned the Reader at the desk, when and why. */
  ban: { moderator: string; at: Date; reason: string | null } | null;
}

interface RecordRow extends ReaderRow {
  id: number;
  created_at: Date | number | null;
  banned_at: Date | number | null;
  banned_by: string | null;
  ban_reason: string | null;
}

/** The records of these Readers, by row id. Two statements, however many there are. */
export const readRecords = (ids: readonly number[]): Promise<Map<number, ReaderRecord>> =>
  withConnection(async (knex) => {
    if (ids.length === 0) return new Map<number, ReaderRecord>();
    const counts: { author_id: number; status: string; total: number | string }[] = await knex(
      'comments',
    )
      .whereIn('author_id', ids)
      .whereIn('status', ['approved', 'rejected', 'spam'])
      .groupBy('author_id', 'status')
      .select('author_id', 'status')
      .count({ total: '*' });
    const countOf = (id: number, isApproved: boolean): number =>
      counts
        .filter(
          ({ author_id, status }) => author_id === id && (status === 'approved') === isApproved,
        )
        .reduce((sum, { total }) => sum + Number(total), 0);

    const readers = await knex<RecordRow>('up_users')
      .whereIn('id', ids)
      .select('id', 'document_id', 'username', 'display_name', 'created_at')
      .select('commenting', 'banned_until', 'banned_at', 'banned_by', 'ban_reason');
    return new Map<number, ReaderRecord>(
      readers.map((row) => [
        row.id,
        {
          ...toReader(row),
          since: dateOf(row.created_at),
          approved: countOf(row.id, true),
          rejected: countOf(row.id, false),
          ban: banOf(row),
        },
      ]),
    );
  });

/** One that was given elsewhere than at the desk has no record, and what a lifted one left is none. */
const banOf = ({
  commenting,
  banned_by,
  banned_at,
  ban_reason,
}: RecordRow): ReaderRecord['ban'] => {
  const at = dateOf(banned_at);
  if (commenting !== 'banned' || banned_by === null || at === null) return null;
  return { moderator: banned_by, at, reason: ban_reason };
};
