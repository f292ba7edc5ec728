import type { Knex } from 'knex';

import { dateOf, inTransaction } from '../../../shared/database';
import { corrections, type Correction, type CountedRow } from '../domain/true-counts';
import { lockDiscussion } from './lock';

/** What was off in one Discussion. */
export interface Findings {
  comments: Correction[];
  /** The Discussion's own counts, where they were off: as they were and as they are now. */
  discussion: { was: Partial<Counts>; is: Counts } | null;
}

/** What a Discussion counts. */
export interface Counts {
  commentCount: number;
  threadCount: number;
  lastCommentAt: Date | null;
}

/** Counts everything in a Discussion afresh, in one transaction, and mends what is off. */
export const recountDiscussion = (id: number): Promise<Findings> =>
  inTransaction(async (trx) => {
    await lockDiscussion(trx, id);
    const comments = corrections(await countedRows(trx, id));
    for (const { row, truth } of comments) {
      await trx('comments').where({ id: row.id }).update(columnsOf(truth));
    }
    const { state, ...was } = await keptCountsOf(trx, id);
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

/** What a Discussion ought to count in this state: what it shows, and nothing while it is hidden. */
export const trueCountsOf = async (
  trx: Knex.Transaction,
  id: number,
  state: string,
): Promise<Counts> => {
  if (state === 'hidden') return { commentCount: 0, threadCount: 0, lastCommentAt: null };
  const own = () => trx('comments').where({ discussion_id: id });
  const approved = await own()
    .where({ status: 'approved' })
    .first({ total: trx.raw('count(*)'), last: trx.raw('max(created_at)') });
  const threads = await own().where({ root_id: null, shown: true }).count({ total: '*' }).first();
  return {
    commentCount: Number(approved?.total ?? 0),
    threadCount: Number(threads?.total ?? 0),
    lastCommentAt: dateOf(approved?.last),
  };
};

const keptCountsOf = async (
  trx: Knex.Transaction,
  id: number,
): Promise<Partial<Counts> & { state: string }> => {
  const row = await trx('discussions')
    .where({ id })
    .first('state', 'comment_count', 'thread_count', 'last_comment_at');
  return {
    state: row?.state ?? 'hidden',
    commentCount: row?.comment_count,
    threadCount: row?.thread_count,
    lastCommentAt: dateOf(row?.last_comment_at),
  };
};

const countedRows = async (trx: Knex.Transaction, discussionId: number): Promise<CountedRow[]> => {
  const rows = await trx('comments')
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
