import { inTransaction } from '../../../shared/database';
import { forewordError } from '../../../shared/errors';
import { lockDiscussion } from '../store/lock';
import { deleteTraces, hasReplies } from '../store/traces';
import { settle } from '../store/settle';
import type { CommentEvent } from './types';
import { storedComment } from './update';

/**
 * A Comment's row may go as long as nothing hangs on it. (The Document Service makes an answered one a
 * tombstone before it comes to this.)
 *
 * @throws MOVE_NOT_ALLOWED
 */
export const beforeDelete = async ({ params: { where }, state }: CommentEvent): Promise<void> => {
  const before = await storedComment(where);
  if (!before) return;
  state.before = before;
  await inTransaction(async (trx) => {
    if (await hasReplies(trx, before.id)) {
      throw forewordError('MOVE_NOT_ALLOWED', 'This comment has replies: its row must stay.');
    }
    await deleteTraces(trx, before.id);
  });
};

export const afterDelete = async ({ state: { before } }: CommentEvent): Promise<void> => {
  if (!before) return;
  await inTransaction(async (trx) => {
    await lockDiscussion(trx, before.discussionId);
    await settle(trx, before, null);
  });
};
