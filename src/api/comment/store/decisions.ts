import type { Knex } from 'knex';

import { reading } from '../../../shared/database';
import type { Status } from '../domain/states';

/** What a Moderator decided: an audit line. */
export interface DecisionLine {
  commentId: number;
  from: Status;
  to: Status;
  reason: string | null;
  moderator: string;
  at: Date;
}

/** The decisions over these Comments, the oldest first. */
export const readDecisions = (commentIds: readonly number[]): Promise<DecisionLine[]> =>
  reading(async (knex) => {
    const rows: RawLine[] = await lines(knex)
      .whereIn('comment_id', commentIds)
      .orderBy(['created_at', 'id']);
    return rows.map(toLine);
  });

/** The latest decision over a Comment. */
export const lastDecision = async (
  trx: Knex,
  commentId: number,
): Promise<DecisionLine | undefined> => {
  const row: RawLine | undefined = await lines(trx)
    .where({ comment_id: commentId })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();
  return row && toLine(row);
};

const lines = (knex: Knex) =>
  knex('decisions').select({
    commentId: 'comment_id',
    from: 'from',
    to: 'to',
    reason: 'reason',
    moderator: 'moderator',
    at: 'created_at',
  });

interface RawLine extends Omit<DecisionLine, 'at'> {
  at: Date | number;
}

const toLine = (row: RawLine): DecisionLine => ({ ...row, at: new Date(row.at) });
