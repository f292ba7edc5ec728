import { commentNotFound } from '../../../shared/errors';
import { type PublicComment, wholeComment } from '../domain/public-comment';
import { readComment } from '../store/read-comment';
import { readAround } from '../store/read-around';

/** A Comment with what stands around it, oldest first, whatever the status of each. */
export type Surroundings = (PublicComment & { authorName: string | null })[];

/**
 * What a Comment answers, up to the top of its thread, and what answers it: the nearest of each.
 *
 * @throws COMMENT_NOT_FOUND
 */
export const readSurroundings = async (documentId: string): Promise<Surroundings> => {
  const comment = await readComment(documentId);
  if (!comment) throw commentNotFound();
  const rows = await readAround(comment.id);
  return rows.map((row) => ({ ...wholeComment(row, row.depth), authorName: row.authorName }));
};
