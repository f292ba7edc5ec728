import type { Knex } from 'knex';

import { newRow, withConnection } from '../../../lib/database';
import type { QueuedReport } from '../domain/desk';
import type { ReportReason } from '../domain/report-reasons';
import { type NameColumns, nameOf } from './readers';

export interface NewReport {
  commentId: number;
  readerId: number;
  reason: ReportReason;
  detail: string | null;
}

/**
 * Stores a Reader's Report of a Comment, unless there is one already.
 *
 * @returns whether it is a new one
 */
export const addReport = async (
  trx: Knex.Transaction,
  { commentId, readerId, reason, detail }: NewReport,
): Promise<boolean> => {
  const added = await trx('reports')
    .insert({
      ...newRow('api::report.report'),
      comment_id: commentId,
      reader_id: readerId,
      reason,
      detail,
      state: 'open',
    })
    .onConflict(['comment_id', 'reader_id'])
    .ignore()
    .returning('id');
  if (added.length === 0) return false;
  await trx('comments').where({ id: commentId }).increment('report_count', 1);
  return true;
};

/** Counts a Comment's open Reports again. */
export const countReports = async (trx: Knex.Transaction, commentId: number): Promise<void> => {
  await trx('comments')
    .where({ id: commentId })
    .update({
      report_count: trx('reports').where({ comment_id: commentId, state: 'open' }).count('id'),
    });
};

/** An open Report, as Moderators read it. */
export interface OpenReport extends QueuedReport {
  commentId: number;
}

/** The open Reports of these Comments, the oldest first. */
export const readOpenReports = (commentIds: readonly number[]): Promise<OpenReport[]> =>
  withConnection(async (knex) => {
    const rows: (Omit<OpenReport, 'reader'> & NameColumns)[] = await knex('reports')
      .leftJoin('up_users as readers', 'readers.id', 'reports.reader_id')
      .whereIn('reports.comment_id', commentIds)
      .where('reports.state', 'open')
      .orderBy(['reports.created_at', 'reports.id'])
      .select({
        commentId: 'reports.comment_id',
        reason: 'reports.reason',
        detail: 'reports.detail',
        username: 'readers.username',
        display_name: 'readers.display_name',
      });
    return rows.map(({ username, display_name, ...report }) => ({
      ...report,
      reader: nameOf({ username, display_name }) || null,
    }));
  });

/** Reopens the Reports that a decision closed. */
export const reopenReports = async (
  trx: Knex.Transaction,
  commentId: number,
  decidedAt: Date,
): Promise<void> => {
  await trx('reports')
    .where({ comment_id: commentId, updated_at: decidedAt })
    .whereNot({ state: 'open' })
    .update({ state: 'open' });
  await countReports(trx, commentId);
};
