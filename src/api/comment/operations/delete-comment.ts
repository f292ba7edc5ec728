import { inTransaction } from '../../../shared/database';
import { commentNotFound } from '../../../shared/errors';
import { lockDiscussion } from '../store/lock';
import { moveComment } from '../store/move-comment';
import { rereadComment } from '../store/read-comment';
import { ownComment } from './visible-comment';

/**
 * Takes a Reader's own Comment back. Those who answered it keep their place under a tombstone.
 *
 * @throws COMMENT_NOT_FOUND (also when it was deleted already), NOT_YOURS
 */
export const deleteComment = async (readerId: number, documentId: string): Promise<void> => {
  const { id, discussionId } = await ownComment(documentId, readerId);
  await inTransaction(async (trx) => {
    await lockDiscussion(trx, discussionId);
    const comment = await rereadComment(trx, id);
    if (!comment || comment.status === 'deleted') throw commentNotFound();
    await moveComment(trx, comment, { ...TAKEN_BACK, to: 'deleted', by: 'reader' });
  });
};

const TAKEN_BACK = { reason: null, rule: null, moderator: null };
