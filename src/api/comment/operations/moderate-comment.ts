import { inTransaction } from '../../../shared/database';
import { commentNotFound } from '../../../shared/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { publicComment, type PublicComment } from '../domain/public-comment';
import type { Status } from '../domain/states';
import { lockDiscussion } from '../store/lock';
import { moveComment } from '../store/move-comment';
import { readComment, rereadComment } from '../store/read-comment';

/** What a Moderator decides over a Comment. */
export interface Decision {
  status?: Exclude<Status, 'pending'>;
  pinned?: boolean;
  reason?: string | null;
}

/**
 * Carries out a Moderator's decision, and keeps who decided, when and why.
 *
 * @param moderator who decides, as Moderators know them
 * @throws COMMENT_NOT_FOUND, MOVE_NOT_ALLOWED
 */
export const moderateComment = async (
  moderator: string,
  documentId: string,
  { status, pinned, reason = null }: Decision,
): Promise<PublicComment> => {
  const found = await readComment(documentId);
  if (!found) throw commentNotFound();
  const { maxDepth } = await readSettings();

  return inTransaction(async (trx) => {
    await lockDiscussion(trx, found.discussionId);
    const comment = await rereadComment(trx, found.id);
    if (!comment) throw commentNotFound();
    if (status !== undefined) {
      await moveComment(trx, comment, {
        to: status,
        by: 'moderator',
        reason,
        rule: null,
        moderator,
      });
    }
    if (pinned !== undefined) await trx('comments').where({ id: found.id }).update({ pinned });

    const decided = await rereadComment(trx, found.id);
    if (!decided) throw commentNotFound();
    return publicComment(decided, maxDepth);
  });
};
