import type { Knex } from 'knex';

import { inTransaction } from '../../../lib/database';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import { commentNotFound } from '../domain/errors';
import { type PlacedComment, readComment, rereadComment } from '../store/read-comment';

/**
 * Does something with a Comment as it is once its Discussion is locked, in the transaction that holds the lock.
 *
 * @throws COMMENT_NOT_FOUND
 */
export const withLockedComment = async <Result>(
  documentId: string,
  work: (trx: Knex.Transaction, comment: PlacedComment) => Promise<Result>,
): Promise<Result> => {
  const found = await readComment(documentId);
  if (!found) throw commentNotFound();
  return inTransaction(async (trx) => {
    await lockDiscussion(trx, found.discussionId);
    const comment = await rereadComment(trx, found.id);
    if (!comment) throw commentNotFound();
    return work(trx, comment);
  });
};
