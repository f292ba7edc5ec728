import type { Knex } from 'knex';

import { newRow } from '../../../shared/database';
import type { ReportReason } from '../domain/report-reasons';

export interface NewReport {
  commentId: number;
  readerId: number;
  reason: ReportReason;
  detail: string | null;
}

/**
 * Keeps a Reader's Report of a Comment, the first one only.
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

/** Brings a Comment's number of open Reports in line with them. */
export const countReports = async (trx: Knex.Transaction, commentId: number): Promise<void> => {
  await trx('comments')
    .where({ id: commentId })
    .update({
      report_count: trx('reports').where({ comment_id: commentId, state: 'open' }).count('id'),
    });
};
