import type { FormerWords } from '../domain/desk';
import { commentNotFound } from '../domain/errors';
import { readFormerWords } from '../store/decisions';
import { readComment } from '../store/read-comment';

/**
 * What a Comment said before Moderators changed its words, the oldest first, as far as it is kept.
 *
 * @throws COMMENT_NOT_FOUND
 */
export const formerWordsOf = async (documentId: string): Promise<FormerWords[]> => {
  const comment = await readComment(documentId);
  if (!comment) throw commentNotFound();
  const rows = await readFormerWords(comment.id);
  return rows.map((row) => ({ ...row, until: row.until.toISOString() }));
};
