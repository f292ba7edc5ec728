import { recountDiscussion } from '../api/comment/store/recount';
import { reading } from '../shared/database';

/**
 * Counts the Discussions of a database that an earlier version wrote, which kept less of each Comment.
 * In any other there is nothing to do.
 */
export const countOldDiscussions = async (): Promise<void> => {
  const ids: number[] = await reading((knex) =>
    knex('discussions')
      .whereNull('thread_count')
      .orWhereIn('id', knex('comments').whereNull('shown').select('discussion_id'))
      .pluck('id'),
  );
  for (const id of ids) await recountDiscussion(id);
};
