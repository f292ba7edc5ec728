import type { Knex } from 'knex';

import { dateOf, inTransaction } from '../../../lib/database';
import { type Counts, trueCountsOf } from '../../discussion/store/true-counts';
import { corrections, type Correction, type CountedRow } from '../domain/true-counts';
import { lockDiscussion } from '../../discussion/store/lock-discussion';

/** The counts of a Discussion's row, undefined where it has none any more. */
type StoredCounts = { [Name in keyof Counts]?: Counts[Name] | null };

/** The corrections in one Discussion. */
export interface Findings {
  comments: Correction[];
  /** The Discussion's own counts, as they were and as they are now; null where they were right. */
  discussion: { was: StoredCounts; is: Counts } | null;
}

/** Counts everything in a Discussion again, in one transaction, and corrects what is wrong. */
export const recountDiscussion = (id: number): Promise<Findings> =>
  inTransaction(async (trx) => {
    await lockDiscussion(trx, id);
    const comments = corrections(await countedRows(trx, id));
    for (const { row, truth } of comments) {
      await trx('comments').where({ id: row.id }).update(columnsOf(truth));
    }
    const { state, ...was } = await storedCountsOf(trx, id);
    const is = await trueCountsOf(trx, id, state);
    const isOff = JSON.stringify(was) !== JSON.stringify(is);
    if (isOff) {
      await trx('discussions').where({ id }).update({
        comment_count: is.commentCount,
        thread_count: is.threadCount,
        last_comment_at: is.lastCommentAt,
      });
    }
    return { comments, discussion: isOff ? { was, is } : null };
  });

interface DiscussionRow {
  state: string | null;
  comment_count: number | null;
  thread_count: number | null;
  last_comment_at: Date | number | null;
}

const storedCountsOf = async (
  trx: Knex.Transaction,
  id: number,
): Promise<StoredCounts & { state: string }> => {
  const row = await trx('discussions')
    .where({ id })
    .first<DiscussionRow | undefined>(
      ...['state', 'comment_count', 'thread_count', 'last_comment_at'],
    );
  return {
    state: row?.state ?? 'hidden',
    commentCount: row?.comment_count,
    threadCount: row?.thread_count,
    lastCommentAt: dateOf(row?.last_comment_at),
  };
};

/** A row as the drivers return it: SQLite has numbers for booleans. */
type RawRow = Omit<CountedRow, 'shown' | 'likes' | 'openReports'> & {
  shown: boolean | number | null;
};

const countedRows = async (trx: Knex.Transaction, discussionId: number): Promise<CountedRow[]> => {
  const rows: RawRow[] = await trx('comments')
    .where({ discussion_id: discussionId })
    .orderBy('id')
    .select({
      ...{ id: 'id', documentId: 'document_id', parentId: 'parent_id', rootId: 'root_id' },
      ...{ status: 'status', shown: 'shown', depth: 'depth' },
      ...{ replyCount: 'reply_count', likeCount: 'like_count', reportCount: 'report_count' },
    });
  const likes = await numberOf(trx, trx('likes'), discussionId);
  const openReports = await numberOf(trx, trx('reports').where({ state: 'open' }), discussionId);
  return rows.map((row) => ({
    ...row,
    shown: row.shown === null ? null : Boolean(row.shown),
    likes: likes.get(row.id) ?? 0,
    openReports: openReports.get(row.id) ?? 0,
  }));
};

/** How many rows of a table there are for each Comment of a Discussion. */
const numberOf = async (
  trx: Knex.Transaction,
  table: Knex.QueryBuilder,
  discussionId: number,
): Promise<Map<number, number>> => {
  const own = trx('comments').where({ discussion_id: discussionId }).select('id');
  const rows: { comment_id: number; total: number | string }[] = await table
    .whereIn('comment_id', own)
    .groupBy('comment_id')
    .select('comment_id')
    .count({ total: '*' });
  return new Map(rows.map((row) => [row.comment_id, Number(row.total)]));
};

const columnsOf = (truth: Correction['truth']) =>
  Object.fromEntries(
    Object.entries(truth).map(([name, value]) => [COLUMN[name as keyof typeof truth], value]),
  );

const COLUMN = {
  shown: 'shown',
  depth: 'depth',
  rootId: 'root_id',
  replyCount: 'reply_count',
  likeCount: 'like_count',
  reportCount: 'report_count',
};
