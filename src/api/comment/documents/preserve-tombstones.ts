import { currentCaller, moderatorName } from '../../../lib/access';
import { inTransaction } from '../../../lib/database';
import type { DocumentMiddleware } from '../../../lib/document-service';
import { moderateComment } from '../operations/moderate-comment';
import { readComment } from '../store/read-comment';
import { hasReplies } from '../store/related-rows';

/**
 * Document Service middleware for deletions of Comments: deleting one that has replies marks it as deleted and leaves its row, so
 * that the replies remain in their place.
 */
export const preserveTombstones: DocumentMiddleware = async ({ params }, next) => {
  const comment = await readComment(params.documentId ?? '');
  const isAnswered = comment && (await inTransaction((trx) => hasReplies(trx, comment.id)));
  if (!isAnswered) return next();

  if (comment.status !== 'deleted') {
    const moderator = moderatorName(currentCaller());
    await moderateComment(moderator, comment.documentId, { status: 'deleted' });
  }
  return { documentId: comment.documentId, entries: [] };
};
