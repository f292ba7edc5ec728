import type { Knex } from 'knex';

import { queryInTransaction } from '../../../lib/database';
import { writeEvents } from '../../../lib/outbox';
import { commentEvent, effectOf, kindOfMove } from '../domain/comment-events';
import { showAbove, threadsIn } from './show-above';
import type { PlacedStanding } from './standing';

/**
 * Updates everything that depends on a Comment's status after it was created, changed or deleted: its own
 * `shown`, that of its ancestors (a tombstone is shown as long as one of its replies is), its parent's
 * `reply_count`, and the counts of its Discussion. Writes what readers see of it to the outbox. Takes a few
 * statements, however large the Discussion is and however deep the thread.
 *
 * Call it inside the transaction of the write and after `lockDiscussion`, so that one writer at a time counts in
 * a Discussion.
 *
 * @param before null for a new Comment
 * @param after null for a deleted row, which had no replies
 */
export const settle = async (
  trx: Knex.Transaction,
  before: PlacedStanding | null,
  after: PlacedStanding | null,
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
  const effect = effectOf(wasShown, isShown);
  // What nobody sees counts nowhere.
  if (effect === undefined) return;
  const above = isShown === wasShown ? [] : await showAbove(trx, comment, isShown);
  const threads = threadsIn(comment, above, Number(isShown) - Number(wasShown));

  if (step !== 0 && comment.parentId !== null) {
    const count = 'update comments set reply_count = reply_count + ? where id = ?';
    await queryInTransaction(trx, count, [step, comment.parentId]);
  }
  const [discussion] =
    step === 0 && threads === 0
      ? await queryInTransaction<CountedDiscussion>(trx, FIND, [comment.discussionId])
      : await queryInTransaction<CountedDiscussion>(trx, COUNT, [
          step,
          threads,
          comment.discussionId,
        ]);
  if (!discussion) return;
  const { commentCount, ...article } = discussion;
  const kind = kindOfMove(before?.status ?? null, after?.status ?? null);
  const counted = step === 0 ? null : commentCount;
  await writeEvents(trx, [
    commentEvent({ kind, article, comment, effect, above, commentCount: counted }),
  ]);
};

interface CountedDiscussion {
  /** Of the Article. */
  documentId: string;
  locale: string;
  commentCount: number;
}

const COUNTED = `article_document_id as "documentId", article_locale as "locale",
    coalesce(comment_count, 0) as "commentCount"`;

/** The same of a Discussion whose counts do not change; of a hidden one nothing. */
const FIND = `select ${COUNTED} from discussions where id = ? and state <> 'hidden'`;

/** The counts of a hidden Discussion stay 0; they are counted again when it is shown again. */
export const COUNT = `update discussions set
    comment_count = comment_count + ?, thread_count = thread_count + ?,
    last_comment_at = (select created_at from comments
      where discussion_id = discussions.id and status = 'approved'
      order by created_at desc limit 1)
  where id = ? and state <> 'hidden'
  returning ${COUNTED}`;

const hasShownReply = async (trx: Knex.Transaction, id: number): Promise<boolean> => {
  const find = 'select id from comments where parent_id = ? and shown = true limit 1';
  return (await queryInTransaction(trx, find, [id])).length > 0;
};
