import type { Knex } from 'knex';

import { newRow } from '../../../shared/database';
import { assertMove, type Mover, type Status } from '../domain/states';
import { wordsOf } from '../domain/words-of';
import type { PlacedComment } from './read-comment';
import { settle } from './settle';

/** A Comment's way from one state to another. */
export interface Move {
  to: Status;
  by: Mover;
  /** In words for Moderators. */
  reason: string | null;
  /** The rule that decided, where one did. */
  rule: string | null;
  /** Who decided, where a Moderator did. */
  moderator: string | null;
}

/**
 * Moves a Comment and settles what depends on it. Call it after `lockDiscussion`, with the Comment
 * read after that.
 *
 * @param changes other columns that change with it
 * @param note what is kept with the decision, where it is not the reason
 * @throws MOVE_NOT_ALLOWED
 */
export const moveComment = async (
  trx: Knex.Transaction,
  comment: PlacedComment,
  move: Move,
  changes: Record<string, unknown> = {},
  note: string | null = move.reason,
): Promise<void> => {
  assertMove(comment.status, move.to, move.by);
  await trx('comments')
    .where({ id: comment.id })
    .update({
      status: move.to,
      // A Moderator without a reason leaves in sight why it was held.
      ...(move.by === 'rules' && { status_reason: move.reason, status_rule: move.rule }),
      ...(move.reason !== null && { status_reason: move.reason }),
      updated_at: new Date(),
      ...(await deletionColumns(trx, comment, move)),
      ...(move.moderator !== null && { moderated_at: new Date(), moderated_by: move.moderator }),
      ...changes,
    });
  await settle(trx, comment, { ...comment, status: move.to });
  if (move.moderator === null) return;
  await recordDecision(trx, comment, { ...move, reason: note });
};

/**
 * What a Comment's deletion, or its return, changes beside its state. Words that their Reader took back
 * may be said again, until somebody brings the first ones to light.
 */
export const deletionColumns = async (
  trx: Knex,
  comment: PlacedComment,
  { to, by }: Pick<Move, 'to' | 'by'>,
): Promise<Record<string, unknown>> => {
  if (to === 'deleted') {
    return { deleted_at: new Date(), pinned: false, ...(by === 'reader' && { body_key: null }) };
  }
  if (comment.status !== 'deleted') return {};
  return { deleted_at: null, body_key: await freeKey(trx, comment) };
};

/** The key of a Comment's words; null where its Reader has said them again meanwhile. */
const freeKey = async (trx: Knex, comment: PlacedComment): Promise<string | null> => {
  const { bodyKey } = wordsOf(comment.body);
  if (bodyKey === null || comment.authorId === null) return bodyKey;
  const same = await trx('comments')
    .where({ author_id: comment.authorId, discussion_id: comment.discussionId, body_key: bodyKey })
    .whereNot({ id: comment.id })
    .first('id');
  return same === undefined ? bodyKey : null;
};

/** Keeps who decided what, when and why, and closes the Reports that this answers. */
export const recordDecision = async (
  trx: Knex.Transaction,
  comment: { id: number; status: Status },
  { to, reason, moderator }: Pick<Move, 'to' | 'reason' | 'moderator'>,
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
    // The moment of the decision: by it, taking the decision back finds them again.
    .update({ state: to === 'approved' ? 'dismissed' : 'upheld', updated_at: row.created_at });
  await trx('comments').where({ id: comment.id }).update({ report_count: 0 });
};
