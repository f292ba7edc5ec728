import { findRow, inTransaction } from '../../../../lib/database';
import { forewordError } from '../../../../lib/errors';
import type { RowEvent } from '../../../../lib/document-service';
import { lockDiscussion } from '../../store/lock-discussion';
import { type Counts, trueCountsOf } from '../../store/true-counts';
import { hasArticle } from '../../store/discussions';

interface Row extends Partial<Counts> {
  id?: number;
  state?: 'open' | 'closed' | 'hidden';
}

const stored = (where: Record<string, unknown>): Promise<Row | null> =>
  findRow<Row>('api::discussion.discussion', { where, select: ['id', 'state'] });

/** Row hooks: hiding a Discussion sets its counts to 0, showing it again counts its Comments. */
export default {
  async beforeUpdate({ params: { data, where } }: RowEvent<Row>) {
    const { state } = data;
    const id = state && (await stored(where))?.id;
    if (!id) return;
    await inTransaction(async (trx) => {
      await lockDiscussion(trx, id);
      Object.assign(data, await trueCountsOf(trx, id, state));
    });
  },

  /** Refuses to delete the Discussion of an Article that still exists. */
  async beforeDelete({ params: { where } }: RowEvent<Row>) {
    const id = (await stored(where))?.id;
    if (!id || !(await hasArticle(id))) return;
    throw forewordError(
      'NOT_ALLOWED',
      'A discussion stays as long as its article. Close or hide it instead.',
    );
  },
};
