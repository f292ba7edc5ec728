import { recountDiscussion } from '../store/recount';
import { withConnection } from '../../../lib/database';

/**
 * Counts the Discussions of a database that an earlier version wrote, which stored fewer columns of each
 * Comment. In any other database there is nothing to do.
 */
export const countOldDiscussions = async (): Promise<void> => {
  const ids = await withConnection((knex) =>
    knex('discussions')
      .whereNull('thread_count')
      .orWhereIn('id', knex('comments').whereNull('shown').select('discussion_id'))
      .pluck<number[]>('id'),
  );
  for (const id of ids) await recountDiscussion(id);
};
