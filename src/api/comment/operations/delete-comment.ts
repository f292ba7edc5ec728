import { inTransaction } from '../../../lib/database';
import { commentNotFound } from '../domain/errors';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import { moveComment } from '../store/move-comment';
import { rereadComment } from '../store/read-comment';
import { ownComment } from './visible-comment';

/**
 * Deletes a Reader's own Comment. Its replies remain in their place under a tombstone.
 *
 * @throws COMMENT_NOT_FOUND (also when it was deleted already), NOT_YOURS
 */
export const deleteComment = async (readerId: number, documentId: string): Promise<void> => {
  const { id, discussionId } = await ownComment(documentId, readerId);
  await inTransaction(async (trx) => {
    await lockDiscussion(trx, discussionId);
    const comment = await rereadComment(trx, id);
    if (!comment || comment.status === 'deleted') throw commentNotFound();
    await moveComment(trx, comment, { to: 'deleted', by: 'reader', reason: null, moderator: null });
  });
};
