import type { Knex } from 'knex';

import { queryInTransaction } from '../../../lib/database';
import type { Status } from '../domain/states';

/** The part of a Comment that the counts around it depend on. */
export interface Standing {
  id: number;
  discussionId: number;
  parentId: number | null;
  status: Status;
  /** The value in its row. */
  shown: boolean;
}

/**
 * Updates everything that depends on a Comment's status after it was created, changed or deleted: its own
 * `shown`, that of its ancestors (a tombstone is shown as long as one of its replies is), its parent's
 * `reply_count`, and the counts of its Discussion. Takes a few statements, however large the Discussion is and
 * however deep the thread.
 *
 * Call it inside the transaction of the write and after `lockDiscussion`, so that one writer at a time counts in
 * a Discussion.
 *
 * @param before null for a new Comment
 * @param after null for a deleted row, which had no replies
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
    await queryInTransaction(trx, 'update comments set shown = ? where id = ?', [
      isShown,
      after.id,
    ]);
  }
  const wasShown = before?.shown ?? false;
  const threads = isShown === wasShown ? 0 : await showAbove(trx, comment, isShown);

  if (step !== 0 && comment.parentId !== null) {
    const count = 'update comments set reply_count = reply_count + ? where id = ?';
    await queryInTransaction(trx, count, [step, comment.parentId]);
  }
  if (step === 0 && threads === 0) return;
  await queryInTransaction(trx, COUNT, [step, threads, comment.discussionId]);
};

/** The counts of a hidden Discussion stay 0; they are counted again when it is shown again. */
export const COUNT = `update discussions set
    comment_count = comment_count + ?, thread_count = thread_count + ?,
    last_comment_at = (select created_at from comments
      where discussion_id = discussions.id and status = 'approved'
      order by created_at desc limit 1)
  where id = ? and state <> 'hidden'`;

const hasShownReply = async (trx: Knex.Transaction, id: number): Promise<boolean> => {
  const find = 'select id from comments where parent_id = ? and shown = true limit 1';
  return (await queryInTransaction(trx, find, [id])).length > 0;
};

/**
 * Shows or hides the tombstones above a Comment that has just been shown or hidden.
 *
 * @returns by how many the Discussion's threads change: 1, 0 or -1
 */
export const showAbove = async (
  trx: Knex.Transaction,
  { id, parentId }: Standing,
  isShown: boolean,
): Promise<number> => {
  const change = isShown ? 1 : -1;
  if (parentId === null) return change;

  const find = isShown ? HIDDEN_ABOVE : SHOWN_ONLY_FOR_REPLY;
  const above = await queryInTransaction<{ id: number; parent_id: number | null }>(trx, find, [
    parentId,
    id,
  ]);
  for (let start = 0; start < above.length; start += BATCH) {
    const ids = above.slice(start, start + BATCH).map((row) => row.id);
    await trx('comments').whereIn('id', ids).update({ shown: isShown });
  }
  return above.some((row) => row.parent_id === null) ? change : 0;
};

/** Databases limit how many values one statement takes; 32,766 in SQLite. */
const BATCH = 5_000;

/**
 * A Comment and its ancestors, up to the first that is not to change.
 *
 * @param isToChange the SQL condition for a row of `comments`, given its child's id
 */
const chain = (isToChange: (below: string) => string): string => `
  with recursive above(id, parent_id) as (
    select comments.id, comments.parent_id from comments
      where comments.id = ? and ${isToChange('?')}
    union all
    select comments.id, comments.parent_id from above
      join comments on comments.id = above.parent_id where ${isToChange('above.id')})
  select id, parent_id from above`;

/**
 * Hidden ancestors of a Comment that is shown now. The condition on `below` is always true; it is there so that
 * both statements have the same bindings.
 */
const HIDDEN_ABOVE = chain((below) => `comments.shown = false and comments.id <> ${below}`);

/** Ancestors that are shown only because of this reply. */
const SHOWN_ONLY_FOR_REPLY = chain(
  (below) => `comments.status <> 'approved' and not exists (
    select others.id from comments as others
      where others.parent_id = comments.id and others.shown = true and others.id <> ${below})`,
);
