import { inTransaction } from '../../../lib/database';
import { commentNotFound } from '../domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { reports as reportsRule } from '../domain/rules/reports';
import { lockDiscussion } from '../../discussion/store/lock-discussion';
import { moveComment } from '../store/move-comment';
import { rereadComment } from '../store/read-comment';
import { addReport, type NewReport } from '../store/reports';
import { participantOf, type ReaderCaller, refuseBanned } from './participant';
import { orNotFound } from './or-not-found';
import { approvedComment } from './visible-comment';

/**
 * Stores a Reader's complaint about a Comment; a second one by the same Reader changes nothing. With
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
  const settings = await readSettings();

  const report = () =>
    inTransaction(async (trx) => {
      refuseBanned(await participantOf(trx, caller));
      await lockDiscussion(trx, discussionId);
      const isNew = await addReport(trx, { commentId: id, readerId: caller.id, ...complaint });
      if (!isNew) return;

      const comment = await rereadComment(trx, id);
      if (!comment) throw commentNotFound();
      if (comment.status !== 'approved') return;
      const verdict = reportsRule.decide({
        comment: { openReports: comment.reportCount },
        settings,
      });
      if (verdict?.status !== 'pending') return;
      await moveComment(trx, comment, {
        by: 'rules',
        to: verdict.status,
        decision: { ...verdict, rule: 'reports' },
      });
    });
  await orNotFound(report, commentNotFound);
};
