import { inTransaction } from '../../../lib/database';
import { forewordError } from '../../../lib/errors';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import { deleteRelatedRows, hasReplies } from '../store/related-rows';
import { settle } from '../store/settle';
import type { CommentEvent } from './types';
import { storedComment } from './update';

/**
 * Deletes the rows that belong to the Comment alone, and refuses to delete one with replies. (In the Document
 * Service, a middleware has made such a one a tombstone before.)
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
    await deleteRelatedRows(trx, before.id);
  });
};

export const afterDelete = async ({ state: { before } }: CommentEvent): Promise<void> => {
  if (!before) return;
  await inTransaction(async (trx) => {
    await lockDiscussion(trx, before.discussionId);
    await settle(trx, before, null);
  });
};
