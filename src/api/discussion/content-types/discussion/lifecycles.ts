import { inTransaction } from '../../../../shared/database';
import type { RowEvent } from '../../../../shared/row-events';
import { lockDiscussion } from '../../../comment/store/lock';
import { countDiscussion } from '../../../comment/store/recount';

interface Row {
  id?: number;
  state?: string;
}

/** Row hook: hiding a Discussion takes its counts from sight, showing it brings them back. */
export default {
  async afterUpdate({ params: { data, where } }: RowEvent<Row>) {
    if (!('state' in data)) return;
    const row: Row | null = await strapi.db.query('api::discussion.discussion').findOne({ where });
    const id = row?.id;
    if (id === undefined) return;
    await inTransaction(async (trx) => {
      await lockDiscussion(trx, id);
      await countDiscussion(trx, id);
    });
  },
};
