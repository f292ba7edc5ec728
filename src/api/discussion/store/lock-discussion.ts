import type { Knex } from 'knex';

import { dateOf, forUpdate, queryInTransaction } from '../../../lib/database';
import { invalidateTags } from '../../../lib/http-cache';
import { commentCountTag } from '../domain/comment-count-tag';
import type { Discussion } from './find-discussion';

/** The columns of a Discussion that editors change, read after it is locked. */
type Locked = Pick<Discussion, 'state' | 'closesAt'>;

interface DiscussionRow {
  state: Discussion['state'];
  closes_at: Date | number | null;
  document_id: string;
  article_document_id: string;
}

/**
 * Locks a Discussion for this transaction, so that one writer at a time updates its counts, and invalidates its
 * cached responses. Always lock it after a Reader and before a Comment, so that writers cannot deadlock. (SQLite
 * has one writer at a time anyway.)
 *
 * @returns undefined when it has been deleted
 */
export const lockDiscussion = async (
  trx: Knex.Transaction,
  id: number,
): Promise<Locked | undefined> => {
  const [row] = await queryInTransaction<DiscussionRow>(
    trx,
    `select state, closes_at, document_id, article_document_id
      from discussions where id = ? ${forUpdate()}`,
    [id],
  );
  if (!row) return undefined;
  const countTag = commentCountTag(row.article_document_id);
  invalidateTags(row.document_id, countTag, 'api::discussion.discussion');
  return { state: row.state, closesAt: dateOf(row.closes_at) };
};
