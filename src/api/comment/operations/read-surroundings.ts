import { commentNotFound } from '../domain/errors';
import type { DeskComment } from '../domain/desk';
import { wholeComment } from '../domain/public-comment';
import { readComment } from '../store/read-comment';
import { readAround } from '../store/read-around';

/**
 * A Comment with its context, oldest first, whatever the status of each: the nearest Comments above it in the
 * thread, and its first replies.
 *
 * @throws COMMENT_NOT_FOUND
 */
export const readSurroundings = async (documentId: string): Promise<DeskComment[]> => {
  const comment = await readComment(documentId);
  if (!comment) throw commentNotFound();
  const rows = await readAround(comment.id);
  const { articleUrl } = comment;
  return rows.map((row) => ({
    ...wholeComment(row, { articleUrl, maxDepth: row.depth }),
    authorName: row.authorName,
  }));
};
