import type { Knex } from 'knex';

import { dateOf, inTransaction } from '../../../shared/database';
import { corrections, type Correction, type CountedRow } from '../domain/true-counts';
import { lockDiscussion } from './lock';

/** What was off in one Discussion. */
export interface Findings {
  comments: Correction[];
  /** The Discussion's own counts, where they were off: as they were and as they are now. */
  discussion: { was: DiscussionCounts; is: DiscussionCounts } | null;
}

/** Moments as ISO 8601. */
export interface DiscussionCounts {
  commentCount: number;
  threadCount: number;
  lastCommentAt: string | null;
}

/** Counts everything in a Discussion afresh, in one transaction, and mends what is off. */
export const recountDiscussion = (id: number): Promise<Findings> =>
  inTransaction(async (trx) => {
    await lockDiscussion(trx, id);
    const comments = corrections(await countedRows(trx, id));
    for (const { row, truth } of comments) {
      await trx('comments').where({ id: row.id }).update(columnsOf(truth));
    }
    const was = await countsOf(trx, id);
    await countDiscussion(trx, id);
    const is = await countsOf(trx, id);
    const isOff = JSON.stringify(was) !== JSON.stringify(is);
    return { comments, discussion: isOff ? { was, is } : null };
  });

/** Brings a Discussion's own counts in line with what it shows; nothing while it is hidden. */
export const countDiscussion = async (trx: Knex.Transaction, id: number): Promise<void> => {
  const inSight = () =>
    trx('comments')
      .join('discussions as own', 'own.id', 'comments.discussion_id')
      .where({ 'own.id': id })
      .whereNot('own.state', 'hidden');
  const approved = () => inSight().where('comments.status', 'approved');
  await trx('discussions')
    .where({ id })
    .update({
      comment_count: approved().count('comments.id'),
      last_comment_at: approved().max('comments.created_at'),
      thread_count: inSight()
        .where({ 'comments.root_id': null, 'comments.shown': true })
        .count('comments.id'),
    });
};

const countsOf = async (trx: Knex.Transaction, id: number): Promise<DiscussionCounts> => {
  const row = await trx('discussions')
    .where({ id })
    .first('comment_count', 'thread_count', 'last_comment_at');
  return {
    commentCount: Number(row?.comment_count ?? 0),
    threadCount: Number(row?.thread_count ?? 0),
    lastCommentAt: dateOf(row?.last_comment_at)?.toISOString() ?? null,
  };
};

const countedRows = async (trx: Knex.Transaction, discussionId: number): Promise<CountedRow[]> => {
  const rows = await trx('comments')
    .where({ discussion_id: discussionId })
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
