import { inTransaction } from '../../../shared/database';
import { commentNotFound, forewordError } from '../../../shared/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { wordsOf } from '../domain/words-of';
import { lockDiscussion } from '../store/lock';
import { moveComment } from '../store/move-comment';
import { rereadComment } from '../store/read-comment';
import { wordColumns } from '../store/write-comment';
import { judgeWords } from './judge-words';
import { participantOf, type ReaderCaller } from './participant';
import { ownComment } from './visible-comment';

const SECOND = 1_000;

/** What may still be edited. What was turned down or taken back is over for its Reader. */
const EDITABLE = ['pending', 'approved'];

/**
 * Changes a Reader's own Comment, inside the edit window; it is judged like a new one.
 *
 * @throws COMMENT_NOT_FOUND, NOT_YOURS, EDIT_WINDOW_CLOSED, or what a rule refuses with
 */
export const editComment = async (
  caller: ReaderCaller,
  documentId: string,
  body: string,
): Promise<PublicComment> => {
  const { id, discussionId } = await ownComment(documentId, caller.id);
  const settings = await readSettings();
  const words = wordsOf(body, settings.maxLength);

  return inTransaction(async (trx) => {
    const reader = await participantOf(trx, caller);
    await lockDiscussion(trx, discussionId);
    const comment = await rereadComment(trx, id);
    if (!comment?.isPublished || !EDITABLE.includes(comment.status)) throw commentNotFound();
    const age = Date.now() - comment.createdAt.getTime();
    if (age > settings.editWindowSeconds * SECOND) {
      throw forewordError('EDIT_WINDOW_CLOSED', 'This comment can no longer be changed.');
    }

    const verdict = await judgeWords(trx, {
      words,
      reader,
      discussion: { ...comment.discussion, id: discussionId },
      // What it answers may have gone since: it stays where it is.
      parent: null,
      edited: comment,
      settings,
    });
    const editedAt = new Date();
    await moveComment(
      trx,
      comment,
      { to: verdict.status, by: 'rules', ...verdict, moderator: null },
      { ...wordColumns(words), edited_at: editedAt },
    );
    const { status } = verdict;
    return publicComment({ ...comment, ...words, status, editedAt }, settings.maxDepth);
  });
};
