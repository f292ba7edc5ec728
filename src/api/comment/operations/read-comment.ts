import { commentNotFound } from '../domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { readComment } from '../store/read-comment';
import { type SignedIn, viewOf } from './reader-view';
import { maySee } from './visible-comment';

/**
 * One Comment, if the caller may see it.
 *
 * @param reader who is signed in, or null
 * @throws COMMENT_NOT_FOUND
 */
export const readOneComment = async (
  documentId: string,
  reader: SignedIn | null,
): Promise<PublicComment> => {
  const comment = await readComment(documentId);
  if (!comment || !maySee(comment, reader?.id ?? null)) throw commentNotFound();
  const settings = await readSettings();
  const view = await viewOf(reader, [comment], settings);
  return publicComment(comment, { ...comment, maxDepth: settings.maxDepth, view });
};
