import type { Knex } from 'knex';

import { withConnection } from '../../../lib/database';
import type { Status } from '../domain/states';

/** What a Moderator decided: an audit line. */
export interface DecisionLine {
  commentId: number;
  from: Status;
  to: Status;
  /** In the Moderator's words. */
  reason: string | null;
  /** Whether it undoes the decision before it. */
  isUndo: boolean;
  moderator: string;
  at: Date;
}

/** The stored reason of a decision that undoes another one. */
export const UNDO_REASON = 'Decision taken back';

/** The decisions over these Comments, the oldest first. */
export const readDecisions = (commentIds: readonly number[]): Promise<DecisionLine[]> =>
  withConnection(async (knex) => {
    const rows = await lines(knex).whereIn('comment_id', commentIds).orderBy(['created_at', 'id']);
    return rows.map(toLine);
  });

/** The latest decision over a Comment. */
export const lastDecision = async (
  trx: Knex,
  commentId: number,
): Promise<DecisionLine | undefined> => {
  const row = await lines(trx)
    .where({ comment_id: commentId })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();
  return row && toLine(row);
};

const lines = (knex: Knex) =>
  knex('decisions').select<RawLine[]>({
    commentId: 'comment_id',
    from: 'from',
    to: 'to',
    reason: 'reason',
    moderator: 'moderator',
    at: 'created_at',
  });

interface RawLine extends Omit<DecisionLine, 'at' | 'isUndo'> {
  at: Date | number;
}

const toLine = (row: RawLine): DecisionLine => ({
  ...row,
  isUndo: row.reason === UNDO_REASON,
  at: new Date(row.at),
});
