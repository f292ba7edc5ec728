import type { Knex } from 'knex';

import { newRow } from '../../../lib/database';

/**
 * Stores a Reader's Like of a Comment, at most once: the unique index on (comment, reader) prevents a second one
 * at the same moment.
 *
 * @returns the Comment's number of Likes
 */
export const addLike = async (
  trx: Knex.Transaction,
  commentId: number,
  readerId: number,
): Promise<number> => {
  const added = await trx('likes')
    .insert({ ...newRow('api::like.like'), comment_id: commentId, reader_id: readerId })
    .onConflict(['comment_id', 'reader_id'])
    .ignore()
    .returning('id');
  return changeLikes(trx, commentId, added.length);
};

/** Deletes a Reader's Like, if there is one. @returns the Comment's number of Likes */
export const removeLike = async (
  trx: Knex.Transaction,
  commentId: number,
  readerId: number,
): Promise<number> => {
  const removed = await trx('likes').where({ comment_id: commentId, reader_id: readerId }).delete();
  return changeLikes(trx, commentId, -removed);
};

const changeLikes = async (
  trx: Knex.Transaction,
  commentId: number,
  change: number,
): Promise<number> => {
  const [row] = await trx('comments')
    .where({ id: commentId })
    .increment('like_count', change)
    .returning<{ like_count: number | null }[]>('like_count');
  return row?.like_count ?? 0;
};

/** Counts a Comment's Likes again. */
export const countLikes = async (trx: Knex.Transaction, commentId: number): Promise<void> => {
  await trx('comments')
    .where({ id: commentId })
    .update({ like_count: trx('likes').where({ comment_id: commentId }).count('id') });
};
