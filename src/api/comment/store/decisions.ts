import type { Knex } from 'knex';

import { newRow, withConnection } from '../../../lib/database';
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
  /** Whether it changed the words of the Comment, and not its status. */
  isEdit: boolean;
  /** Whether the words before it are kept. */
  hasFormerWords: boolean;
  moderator: string;
  at: Date;
}

/** The stored reason of a decision that undoes another one. */
export const UNDO_REASON = 'Decision taken back';

/** The decisions over these Comments, the oldest first. */
export const readDecisions = (commentIds: readonly number[]): Promise<DecisionLine[]> =>
  withConnection(async (knex) => {
    const rows = (await lines(knex)
      .whereIn('comment_id', commentIds)
      .orderBy(['created_at', 'id'])) as RawLine[];
    return rows.map(toLine);
  });

/** The decisions over one Comment, the oldest first. */
export const decisionsOver = async (trx: Knex, commentId: number): Promise<DecisionLine[]> => {
  const rows = (await lines(trx)
    .where({ comment_id: commentId })
    .orderBy(['created_at', 'id'])) as RawLine[];
  return rows.map(toLine);
};

/** Records that a Moderator changed the words of a Comment. Its status and its Reports stay as they are. */
export const recordEdit = async (
  trx: Knex,
  { id, status }: { id: number; status: Status },
  { moderator, formerBody }: { moderator: string; formerBody: string | null },
): Promise<void> => {
  await trx('decisions').insert({
    ...newRow('api::decision.decision'),
    comment_id: id,
    from: status,
    to: status,
    is_edit: true,
    former_body: formerBody,
    moderator,
  });
};

/** @returns how many former texts of a Comment are gone with it */
export const eraseFormerWords = (trx: Knex, commentId: number): Promise<number> =>
  trx('decisions')
    .where({ comment_id: commentId })
    .whereNotNull('former_body')
    .update({ former_body: null });

/** What a Comment said before Moderators changed its words, the oldest first. */
export const readFormerWords = (commentId: number): Promise<FormerWordsRow[]> =>
  withConnection(async (knex) => {
    const rows: (Omit<FormerWordsRow, 'until'> & { until: Date | number })[] = await knex(
      'decisions',
    )
      .where({ comment_id: commentId })
      .whereNotNull('former_body')
      .orderBy(['created_at', 'id'])
      .select({ body: 'former_body', moderator: 'moderator', until: 'created_at' });
    return rows.map((row) => ({ ...row, until: new Date(row.until) }));
  });

export interface FormerWordsRow {
  body: string;
  /** Who changed them. */
  moderator: string;
  until: Date;
}

const lines = (knex: Knex): Knex.QueryBuilder =>
  knex('decisions').select({
    commentId: 'comment_id',
    from: 'from',
    to: 'to',
    reason: 'reason',
    isEdit: 'is_edit',
    hasFormerWords: knex.raw('former_body is not null'),
    moderator: 'moderator',
    at: 'created_at',
  });

interface RawLine extends Omit<DecisionLine, 'at' | 'isUndo' | 'isEdit' | 'hasFormerWords'> {
  at: Date | number;
  /** Null in rows of a version that changed no words. */
  isEdit: boolean | number | null;
  hasFormerWords: boolean | number;
}

const toLine = (row: RawLine): DecisionLine => ({
  ...row,
  isUndo: row.reason === UNDO_REASON,
  isEdit: Boolean(row.isEdit),
  hasFormerWords: Boolean(row.hasFormerWords),
  at: new Date(row.at),
});
