import { inTransaction } from '../../../../shared/database';
import { forewordError } from '../../../../shared/errors';
import type { RowEvent } from '../../../../shared/row-events';
import { lockDiscussion } from '../../../comment/store/lock';
import { type Counts, trueCountsOf } from '../../../comment/store/recount';
import { hasArticle } from '../../store/discussions';

interface Row extends Partial<Counts> {
  id?: number;
  state?: 'open' | 'closed' | 'hidden';
}

const stored = async (where: Record<string, unknown>): Promise<Row | null> =>
  strapi.db.query('api::discussion.discussion').findOne({ where, select: ['id', 'state'] });

/** Row hooks: hiding a Discussion takes its counts from sight, showing it brings them back. */
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

  /** An Article's conversation ends with the Article, and not before. */
  async beforeDelete({ params: { where } }: RowEvent<Row>) {
    const id = (await stored(where))?.id;
    if (!id || !(await hasArticle(id))) return;
    throw forewordError(
      'NOT_ALLOWED',
      'A discussion stays as long as its article. Close or hide it instead.',
    );
  },
};
