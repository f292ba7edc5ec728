import { dateOf, reading } from '../../../shared/database';
import { nameOf, type Reader } from './readers';

/** What Moderators know of a Reader. */
export interface ReaderRecord extends Pick<Reader, 'commenting' | 'bannedUntil'> {
  documentId: string;
  /** As it is today; Comments keep the name they were written under. */
  name: string;
  since: Date | null;
  approved: number;
  rejected: number;
}

/** The records of these Readers, by row id. Two statements, however many there are. */
export const readRecords = (ids: readonly number[]): Promise<Map<number, ReaderRecord>> =>
  reading(async (knex) => {
    if (ids.length === 0) return new Map();
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

    const readers = await knex('up_users')
      .whereIn('id', ids)
      .select('id', 'document_id', 'username', 'display_name', 'created_at')
      .select('commenting', 'banned_until');
    return new Map(
      readers.map((row) => [
        row.id,
        {
          documentId: row.document_id,
          name: nameOf(row),
          since: dateOf(row.created_at),
          commenting: row.commenting ?? 'normal',
          bannedUntil: dateOf(row.banned_until),
          approved: countOf(row.id, true),
          rejected: countOf(row.id, false),
        },
      ]),
    );
  });
