import { now } from '../../../lib/clock';
import { inTransaction } from '../../../lib/database';
import { forewordError } from '../../../lib/errors';
import { commentNotFound } from '../domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { renderBody } from '../domain/render-body';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import { moveComment } from '../store/move-comment';
import { rereadComment } from '../store/read-comment';
import { bodyColumns } from '../store/write-comment';
import { applyRules } from './apply-rules';
import { participantOf, type ReaderCaller } from './participant';
import { ownComment } from './visible-comment';

const SECOND = 1_000;

/** The statuses in which a Comment may be edited: not when it was rejected or deleted. */
const EDITABLE = ['pending', 'approved'];

/**
 * Changes a Reader's own Comment, inside the edit window; it is judged like a new one.
 *
 * @throws COMMENT_NOT_FOUND, NOT_YOURS, EDIT_WINDOW_CLOSED, or the error of the rule that refuses the edit
 */
export const editComment = async (
  caller: ReaderCaller,
  documentId: string,
  body: string,
): Promise<PublicComment> => {
  const { id, discussionId, parentDocumentId } = await ownComment(documentId, caller.id);
  const settings = await readSettings();
  const rendered = renderBody(body, parentDocumentId, settings.maxLength);

  return inTransaction(async (trx) => {
    const reader = await participantOf(trx, caller);
    await lockDiscussion(trx, discussionId);
    const comment = await rereadComment(trx, id);
    if (!comment?.isPublished || !EDITABLE.includes(comment.status)) throw commentNotFound();
    const age = now().getTime() - comment.createdAt.getTime();
    if (age > settings.editWindowSeconds * SECOND) {
      throw forewordError('EDIT_WINDOW_CLOSED', 'This comment can no longer be changed.');
    }

    const decision = await applyRules(trx, {
      rendered,
      reader,
      discussion: { ...comment.discussion, id: discussionId },
      // Its parent may have been deleted since, which does not prevent an edit.
      parent: null,
      edited: comment,
      settings,
    });
    const editedAt = now();
    await moveComment(
      trx,
      comment,
      { by: 'rules', to: decision.status, decision },
      { ...bodyColumns(rendered), edited_at: editedAt },
    );
    const { status } = decision;
    const { maxDepth } = settings;
    return publicComment({ ...comment, ...rendered, status, editedAt }, { ...comment, maxDepth });
  });
};
