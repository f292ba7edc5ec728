import { commentNotFound } from '../domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { readComment } from '../store/read-comment';
import { maySee } from './visible-comment';

/**
 * One Comment, if the caller may see it.
 *
 * @param readerId the row id of the signed-in Reader, or null
 * @throws COMMENT_NOT_FOUND
 */
export const readOneComment = async (
  documentId: string,
  readerId: number | null,
): Promise<PublicComment> => {
  const comment = await readComment(documentId);
  if (!comment || !maySee(comment, readerId)) throw commentNotFound();
  const { maxDepth } = await readSettings();
  return publicComment(comment, { ...comment, maxDepth });
};
