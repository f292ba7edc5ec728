import type { Knex } from 'knex';

import { now } from '../../../lib/clock';
import { newRow } from '../../../lib/database';
import type { RuleDecision } from '../domain/rules';
import { assertMove, type Mover, type Status } from '../domain/states';
import { renderBody } from '../domain/render-body';
import type { PlacedComment } from './read-comment';
import { ruleColumns } from './rule-columns';
import { settle } from './settle';
import { UNDO_REASON } from './decisions';

/** A change of a Comment's status. */
export type Move = RuleMove | PersonMove;

interface RuleMove {
  by: 'rules';
  to: RuleDecision['status'];
  decision: RuleDecision;
}

interface PersonMove {
  by: Exclude<Mover, 'rules'>;
  to: Status;
  /** In a Moderator's own words. */
  reason: string | null;
  /** The name of the Moderator who decided; null where its Reader did. */
  moderator: string | null;
}

/**
 * Changes a Comment's status and updates what depends on it. Call it after `lockDiscussion`, with the Comment
 * read after that.
 *
 * @param changes other columns that change with it
 * @throws MOVE_NOT_ALLOWED
 */
export const moveComment = async (
  trx: Knex.Transaction,
  comment: PlacedComment,
  move: Move,
  changes: Record<string, unknown> = {},
): Promise<void> => {
  assertMove(comment.status, move.to, move.by);
  await trx('comments')
    .where({ id: comment.id })
    .update({
      status: move.to,
      updated_at: now(),
      ...(await deletionColumns(trx, comment, move)),
      ...(move.by === 'rules' ? ruleColumns(move.decision) : personColumns(move)),
      ...changes,
    });
  await settle(trx, comment, { ...comment, status: move.to });
  if (move.by === 'rules' || move.moderator === null) return;
  const { by, to, reason, moderator } = move;
  await recordDecision(trx, comment, {
    to,
    reason: by === 'undo' ? UNDO_REASON : reason,
    moderator,
  });
};

/** Without a Moderator's reason, that of the rules stays. */
const personColumns = ({ reason, moderator }: PersonMove) => ({
  ...(reason !== null && { status_reason: reason }),
  ...(moderator !== null && { moderated_at: now(), moderated_by: moderator }),
});

/**
 * The columns that change with a Comment's deletion or restoration. A Reader who deletes a Comment may post the
 * same text again, so its `body_key` is emptied; it is set again when a Moderator restores the Comment.
 */
export const deletionColumns = async (
  trx: Knex,
  comment: PlacedComment,
  { to, by }: Pick<Move, 'to' | 'by'>,
): Promise<Record<string, unknown>> => {
  if (to === 'deleted') {
    return { deleted_at: now(), pinned: false, ...(by === 'reader' && { body_key: null }) };
  }
  if (comment.status !== 'deleted') return {};
  const { bodyKey } = renderBody(comment.body, comment.parentDocumentId);
  return { deleted_at: null, body_key: await freeKey(trx, comment, bodyKey) };
};

/** The `body_key` that a Comment gets; null where its Reader has another one that says the same. */
export const freeKey = async (
  trx: Knex,
  comment: PlacedComment,
  bodyKey: string | null,
): Promise<string | null> => {
  if (bodyKey === null || comment.authorId === null) return bodyKey;
  const same: unknown = await trx('comments')
    .where({ author_id: comment.authorId, discussion_id: comment.discussionId, body_key: bodyKey })
    .whereNot({ id: comment.id })
    .first('id');
  return same === undefined ? bodyKey : null;
};

/** Records who decided what, when and why, and closes the Reports that this answers. */
export const recordDecision = async (
  trx: Knex.Transaction,
  comment: { id: number; status: Status },
  { to, reason, moderator }: { to: Status; reason: string | null; moderator: string },
): Promise<void> => {
  const row = newRow('api::decision.decision');
  await trx('decisions').insert({
    ...row,
    comment_id: comment.id,
    from: comment.status,
    to,
    reason,
    moderator,
  });
  await trx('reports')
    .where({ comment_id: comment.id, state: 'open' })
    // The time of the decision, by which an undo finds these Reports again.
    .update({ state: to === 'approved' ? 'dismissed' : 'upheld', updated_at: row.created_at });
  await trx('comments').where({ id: comment.id }).update({ report_count: 0 });
};
