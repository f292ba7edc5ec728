import { inTransaction } from '../../../shared/database';
import { commentNotFound } from '../../../shared/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { reasonToHold } from '../domain/rules/reports';
import { lockDiscussion } from '../store/lock';
import { moveComment } from '../store/move-comment';
import { rereadComment } from '../store/read-comment';
import { addReport, type NewReport } from '../store/reports';
import { participantOf, type ReaderCaller, refuseBanned } from './participant';
import { unlessGone } from './unless-gone';
import { approvedComment } from './visible-comment';

/**
 * Keeps a Reader's complaint about a Comment; a second one by the same Reader changes nothing. With
 * enough open ones the Comment waits for a Moderator.
 *
 * @throws COMMENT_NOT_FOUND, DISCUSSION_CLOSED, READER_BANNED
 */
export const reportComment = async (
  caller: ReaderCaller,
  documentId: string,
  complaint: Pick<NewReport, 'reason' | 'detail'>,
): Promise<void> => {
  const { id, discussionId } = await approvedComment(documentId);
  const { reportsToHold } = await readSettings();

  const report = () =>
    inTransaction(async (trx) => {
      refuseBanned(await participantOf(trx, caller));
      await lockDiscussion(trx, discussionId);
      const isNew = await addReport(trx, { commentId: id, readerId: caller.id, ...complaint });
      if (!isNew) return;

      const comment = await rereadComment(trx, id);
      if (!comment) throw commentNotFound();
      const reason = reasonToHold(comment.reportCount, reportsToHold);
      if (reason === null || comment.status !== 'approved') return;
      await moveComment(trx, comment, {
        to: 'pending',
        by: 'rules',
        rule: 'reports',
        reason,
        moderator: null,
      });
    });
  await unlessGone(report, commentNotFound);
};
