import type { Knex } from 'knex';

import { rowsIn } from '../../../shared/prepared';
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
    await rowsIn(trx, 'update comments set shown = ? where id = ?', [isShown, after.id]);
  }
  const wasShown = before?.shown ?? false;
  const threads = isShown === wasShown ? 0 : await showAbove(trx, comment, isShown);

  if (step !== 0 && comment.parentId !== null) {
    const count = 'update comments set reply_count = reply_count + ? where id = ?';
    await rowsIn(trx, count, [step, comment.parentId]);
  }
  if (step === 0 && threads === 0) return;
  await rowsIn(trx, COUNT, [step, threads, comment.discussionId]);
};

/** A hidden Discussion counts nothing; it is counted afresh when it is shown again. */
const COUNT = `update discussions set
    comment_count = comment_count + ?, thread_count = thread_count + ?,
    last_comment_at = (select created_at from comments
      where discussion_id = discussions.id and status = 'approved'
      order by created_at desc limit 1)
  where id = ? and state <> 'hidden'`;

const hasShownReply = async (trx: Knex.Transaction, id: number): Promise<boolean> => {
  const find = 'select id from comments where parent_id = ? and shown = true limit 1';
  return (await rowsIn(trx, find, [id])).length > 0;
};

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

  const find = isShown ? HIDDEN_ABOVE : SHOWN_FOR_ITS_SAKE;
  const above = await rowsIn<{ id: number; parent_id: number | null }>(trx, find, [parentId, id]);
  for (let start = 0; start < above.length; start += BATCH) {
    const ids = above.slice(start, start + BATCH).map((row) => row.id);
    await trx('comments').whereIn('id', ids).update({ shown: isShown });
  }
  return above.some((row) => row.parent_id === null) ? change : 0;
};

/** Databases limit how many values one statement takes; 32,766 in SQLite. */
const BATCH = 5_000;

/**
 * A Comment and those above it, as far as each of them is to change.
 *
 * @param isToChange in SQL, for the one below it: the value of `below`
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
 * What is hidden, where something below begins to show. None stands above itself; `below` is named so that
 * both are asked with the same values.
 */
const HIDDEN_ABOVE = chain((below) => `comments.shown = false and comments.id <> ${below}`);

/** What shows for the sake of the one below alone. */
const SHOWN_FOR_ITS_SAKE = chain(
  (below) => `comments.status <> 'approved' and not exists (
    select others.id from comments as others
      where others.parent_id = comments.id and others.shown = true and others.id <> ${below})`,
);
