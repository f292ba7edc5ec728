import type { Knex } from 'knex';

export const hasReplies = async (trx: Knex, commentId: number): Promise<boolean> =>
  (await trx('comments').where({ parent_id: commentId }).first('id')) !== undefined;

/** Deletes what there is about a Comment alone. */
export const deleteTraces = async (trx: Knex, commentId: number): Promise<void> => {
  for (const table of ['likes', 'reports', 'decisions']) {
    await trx(table).where({ comment_id: commentId }).delete();
  }
};
