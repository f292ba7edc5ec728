import type { Knex } from 'knex';

export const hasReplies = async (trx: Knex, commentId: number): Promise<boolean> =>
  (await trx('comments').where({ parent_id: commentId }).first('id')) !== undefined;

/** Deletes a Comment's Likes, Reports and decisions. */
export const deleteRelatedRows = async (trx: Knex, commentId: number): Promise<void> => {
  for (const table of ['likes', 'reports', 'decisions']) {
    await trx(table).where({ comment_id: commentId }).delete();
  }
};
