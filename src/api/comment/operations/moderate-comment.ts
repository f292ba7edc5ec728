import type { Knex } from 'knex';

import { forewordError } from '../../../lib/errors';
import { commentNotFound } from '../domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { lastStanding } from '../domain/last-standing';
import { publicComment, type PublicComment } from '../domain/public-comment';
import type { Status } from '../domain/states';
import { decisionsOver } from '../store/decisions';
import { moveComment } from '../store/move-comment';
import { type PlacedComment, rereadComment } from '../store/read-comment';
import { reopenReports } from '../store/reports';
import { withLockedComment } from './with-locked-comment';

/** What a Moderator decides over a Comment. */
export interface Decision {
  status?: Exclude<Status, 'pending'>;
  pinned?: boolean;
  reason?: string | null;
  /** The status that the Moderator saw when deciding. */
  expected?: Status;
}

/**
 * Carries out a Moderator's decision, and records who decided, when and why.
 *
 * @param moderator the name of who decides; see `moderatorName`
 * @throws COMMENT_NOT_FOUND, MOVE_NOT_ALLOWED, DECIDED_ALREADY when it no longer has the status expected
 */
export const moderateComment = (
  moderator: string,
  documentId: string,
  { status, pinned, reason = null, expected }: Decision,
): Promise<PublicComment> =>
  withComment(documentId, async (trx, comment) => {
    if (expected !== undefined && comment.status !== expected)
      throw await decidedAlready(trx, comment);
    if (status !== undefined) {
      const decision = { to: status, by: 'moderator', reason, moderator } as const;
      await moveComment(trx, comment, decision);
    }
    if (pinned !== undefined) await trx('comments').where({ id: comment.id }).update({ pinned });
  });

/**
 * Undoes a Moderator's own last decision over a Comment that still stands: the Comment and its Reports are as before.
 *
 * @param expected the status that the Moderator decided for, so that a request that is sent twice undoes one decision
 * @throws COMMENT_NOT_FOUND, DECIDED_ALREADY when somebody has decided since
 */
export const undoDecision = (
  moderator: string,
  documentId: string,
  expected?: Status,
): Promise<PublicComment> =>
  withComment(documentId, async (trx, comment) => {
    const last = lastStanding(await decisionsOver(trx, comment.id));
    const isOwn = last?.moderator === moderator && last.to === comment.status;
    if (!isOwn || (expected !== undefined && expected !== comment.status)) {
      throw await decidedAlready(trx, comment);
    }
    await moveComment(trx, comment, { to: last.from, by: 'undo', reason: null, moderator });
    await reopenReports(trx, comment.id, last.at);
  });

const withComment = async (
  documentId: string,
  decide: (trx: Knex.Transaction, comment: PlacedComment) => Promise<void>,
): Promise<PublicComment> => {
  const { maxDepth } = await readSettings();
  return withLockedComment(documentId, async (trx, comment) => {
    await decide(trx, comment);
    const decided = await rereadComment(trx, comment.id);
    if (!decided) throw commentNotFound();
    return publicComment(decided, { ...decided, maxDepth });
  });
};

const decidedAlready = async (trx: Knex.Transaction, { id, status }: PlacedComment) => {
  const decisions = (await decisionsOver(trx, id)).filter(({ isEdit }) => !isEdit);
  const moderator = decisions.at(-1)?.moderator ?? null;
  const message = moderator
    ? `${moderator} has decided over this comment meanwhile: it is ${status}.`
    : `This comment is ${status} meanwhile.`;
  return forewordError('DECIDED_ALREADY', message, { status, moderator });
};
