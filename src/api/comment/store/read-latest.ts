import { inSubquery, isAmong, queryPrepared } from '../../../lib/database';
import type { CommentRow } from '../domain/public-comment';
import { PEOPLE, type RawRow, SELECTED, toRow } from './rows';

/** A Comment with the row id of its Discussion. */
export type LatestComment = CommentRow & { discussionId: number };

/** Of each Discussion, a range of `comments_last_idx`. */
const NEWEST = `select newest.id from comments as newest
  where newest.discussion_id = discussions.id and newest.status = 'approved'
  order by newest.created_at desc limit ?`;

/**
 * The approved Comments that were written last in these Discussions, the newest first: one statement, whose cost depends on
 * the number of Discussions and the limit alone.
 */
export const latestComments = async (
  discussionIds: readonly number[],
  limit: number,
): Promise<LatestComment[]> => {
  if (discussionIds.length === 0) return [];
  const rows = await queryPrepared<RawRow & { discussionId: number }>(
    `select ${SELECTED}, comments.discussion_id as "discussionId"
      from discussions join comments on comments.id ${inSubquery(NEWEST)} ${PEOPLE}
      where ${isAmong('discussions.id')}
      order by comments.created_at desc, comments.id desc limit ?`,
    [limit, discussionIds, limit],
  );
  return rows.map(({ discussionId, ...row }) => ({ ...toRow(row), discussionId }));
};
