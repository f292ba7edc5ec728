import { forewordError } from '../../../lib/errors';
import { commentNotFound } from '../domain/errors';
import { discussionClosed } from '../../discussion/domain/errors';
import { type PlacedComment, readComment } from '../store/read-comment';

/** Whether a Reader may see a Comment: an approved one everybody, a pending one only its own Reader. */
export const maySee = (comment: PlacedComment, readerId: number | null): boolean => {
  if (!comment.isPublished || comment.discussion.state === 'hidden') return false;
  if (comment.status === 'approved') return true;
  return comment.status === 'pending' && readerId !== null && comment.authorId === readerId;
};

/**
 * A Comment that everybody may see, to be liked or reported. In a hidden Discussion neither is possible.
 *
 * @throws COMMENT_NOT_FOUND, DISCUSSION_CLOSED
 */
export const approvedComment = async (documentId: string): Promise<PlacedComment> => {
  const comment = await readComment(documentId);
  if (!comment?.isPublished || comment.status !== 'approved') throw commentNotFound();
  if (comment.discussion.state === 'hidden') throw discussionClosed();
  return comment;
};

/**
 * A Reader's own Comment, to be edited or deleted.
 *
 * @throws COMMENT_NOT_FOUND, NOT_YOURS
 */
export const ownComment = async (documentId: string, readerId: number): Promise<PlacedComment> => {
  const comment = await readComment(documentId);
  if (comment?.authorId === readerId) return comment;
  if (!comment || !maySee(comment, readerId)) throw commentNotFound();
  throw forewordError('NOT_YOURS', 'This comment is not yours.');
};
