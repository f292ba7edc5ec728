import type { Knex } from 'knex';

import type { Status } from '../domain/states';

/** A Comment, as far as the counts around it depend on it. */
export interface Standing {
  id: number;
  discussionId: number;
  parentId: number | null;
  status: Status;
  /** As its row has it. */
  shown: boolean;
}

/**
 * Brings everything that depends on a Comment in line with what has just become of it: whether it
 * shows, whether those above it do (a tombstone stands as long as something under it shows), the
 * number of answers above it, and its Discussion's counts. Costs a few statements, however large the
 * Discussion is and however deep the thread.
 *
 * Call it inside the transaction of the write and after `lockDiscussion`, so that no two at a time
 * count in one Discussion.
 *
 * @param before null for a new Comment
 * @param after null for one whose row is gone; such a one has no replies
 */
export const settle = async (
  trx: Knex.Transaction,
  before: Standing | null,
  after: Standing | null,
): Promise<void> => {
  const comment = after ?? before;
  if (!comment) return;

  const isApproved = after?.status === 'approved';
  const step = Number(isApproved) - Number(before?.status === 'approved');
  const isShown =
    isApproved || (before !== null && after !== null && (await hasShownReply(trx, after.id)));
  if (after && after.shown !== isShown) {
    await trx('comments').where({ id: after.id }).update({ shown: isShown });
  }
  const wasShown = before?.shown ?? false;
  const threads = isShown === wasShown ? 0 : await showAbove(trx, comment, isShown);

  if (step !== 0 && comment.parentId !== null) {
    await trx('comments').where({ id: comment.parentId }).increment('reply_count', step);
  }
  if (step === 0 && threads === 0) return;
  await trx('discussions')
    .where({ id: comment.discussionId })
    // A hidden one counts nothing; it is counted afresh when it is shown again.
    .whereNot({ state: 'hidden' })
    .update({
      comment_count: trx.raw('comment_count + ?', [step]),
      thread_count: trx.raw('thread_count + ?', [threads]),
      last_comment_at: trx('comments')
        .where({ discussion_id: comment.discussionId, status: 'approved' })
        .orderBy('created_at', 'desc')
        .limit(1)
        .select('created_at'),
    });
};

const hasShownReply = async (trx: Knex.Transaction, id: number): Promise<boolean> =>
  (await trx('comments').where({ parent_id: id, shown: true }).first('id')) !== undefined;

/**
 * Shows or hides the tombstones above a Comment that has just begun or ceased to show.
 *
 * @returns by how many the Discussion's threads change: 1, 0 or -1
 */
const showAbove = async (
  trx: Knex.Transaction,
  { id, parentId }: Standing,
  isShown: boolean,
): Promise<number> => {
  const change = isShown ? 1 : -1;
  if (parentId === null) return change;

  const above: { id: number; parent_id: number | null }[] = await trx
    .withRecursive('above', ['id', 'parent_id'], (chain) => {
      void toFlip(chain.from('comments'), isShown, trx.raw('?', [id]))
        .select('comments.id', 'comments.parent_id')
        .where('comments.id', parentId)
        .unionAll((next) => {
          void toFlip(next.from('comments'), isShown, trx.ref('above.id'))
            .select('comments.id', 'comments.parent_id')
            .join('above', 'comments.id', 'above.parent_id');
        });
    })
    .from('above')
    .select('id', 'parent_id');

  for (let start = 0; start < above.length; start += BATCH) {
    const ids = above.slice(start, start + BATCH).map((row) => row.id);
    await trx('comments').whereIn('id', ids).update({ shown: isShown });
  }
  return above.some((row) => row.parent_id === null) ? change : 0;
};

/** Databases limit how many values one statement takes; 32,766 in SQLite. */
const BATCH = 5_000;

/** Which of those above change: what is hidden, or what shows for the sake of the one below alone. */
const toFlip = (
  comments: Knex.QueryBuilder,
  isShown: boolean,
  below: Knex.Raw,
): Knex.QueryBuilder =>
  isShown
    ? comments.where('comments.shown', false)
    : comments.whereNot('comments.status', 'approved').whereNotExists((others) => {
        void others
          .from('comments as others')
          .select('others.id')
          .whereRaw('others.parent_id = comments.id')
          .where('others.shown', true)
          .whereRaw('others.id <> ?', [below]);
      });
