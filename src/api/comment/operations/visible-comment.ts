import { commentNotFound, discussionClosed, forewordError } from '../../../shared/errors';
import { type PlacedComment, readComment } from '../store/read-comment';

/** Whether somebody sees the Comment itself: anybody an approved one, its Reader also a pending one. */
export const maySee = (comment: PlacedComment, readerId: number | null): boolean => {
  if (!comment.isPublished || comment.discussion.state === 'hidden') return false;
  if (comment.status === 'approved') return true;
  return comment.status === 'pending' && readerId !== null && comment.authorId === readerId;
};

/**
 * A Comment that anybody may see, to be liked or reported. A hidden Discussion takes nothing.
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
