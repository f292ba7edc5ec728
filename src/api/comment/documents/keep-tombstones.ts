import { currentCaller } from '../../../shared/access/caller';
import { moderatorName } from '../../../shared/access/moderator-name';
import { inTransaction } from '../../../shared/database';
import type { DocumentMiddleware } from '../../../shared/documents';
import { moderateComment } from '../operations/moderate-comment';
import { readComment } from '../store/read-comment';
import { hasReplies } from '../store/traces';

/**
 * Document Service middleware: deleting a Comment that was answered leaves its row behind, so that the
 * answers keep their place.
 */
export const keepTombstones: DocumentMiddleware = async ({ uid, action, params }, next) => {
  if (uid !== 'api::comment.comment' || action !== 'delete') return next();
  const comment = await readComment(params.documentId ?? '');
  const isAnswered = comment && (await inTransaction((trx) => hasReplies(trx, comment.id)));
  if (!isAnswered) return next();

  if (comment.status !== 'deleted') {
    const moderator = moderatorName(currentCaller());
    await moderateComment(moderator, comment.documentId, { status: 'deleted' });
  }
  return { documentId: comment.documentId, entries: [] };
};
