import type { RowEvent } from '../../../../shared/row-events';
import { recountDiscussion } from '../../../comment/store/counts';

interface Row {
  id?: number;
  state?: string;
}

/** Row hook: hiding a Discussion takes its counts from sight, showing it brings them back. */
export default {
  async afterUpdate({ params: { data, where } }: RowEvent<Row>) {
    if (!('state' in data)) return;
    const row: Row | null = await strapi.db.query('api::discussion.discussion').findOne({ where });
    if (row?.id) await recountDiscussion(row.id);
  },
};
