import { reading } from '../../../shared/database';
import type { CommentRow } from '../domain/public-comment';
import { COLUMNS, type RawRow, toRow, withPeople } from './rows';

/** How many are shown above, and how many below. */
const NEAREST = 20;

/** A Comment, the nearest it answers one through the other, and its first answers, oldest first. */
export const readAround = (commentId: number): Promise<CommentRow[]> =>
  reading(async (knex) => {
    const above: number[] = await knex
      .withRecursive('above', ['id', 'parent_id', 'steps'], (chain) => {
        void chain
          .from('comments')
          .select('id', 'parent_id', knex.raw('0'))
          .where({ id: commentId })
          .unionAll((next) => {
            void next
              .from('comments')
              .join('above', 'comments.id', 'above.parent_id')
              .where('above.steps', '<', NEAREST)
              .select('comments.id', 'comments.parent_id', knex.raw('above.steps + 1'));
          });
      })
      .from('above')
      .pluck('id');
    const below: number[] = await knex('comments')
      .where({ parent_id: commentId })
      .orderBy(['created_at', 'id'])
      .limit(NEAREST)
      .pluck('id');
    const rows: RawRow[] = await withPeople(
      knex('comments').whereIn('comments.id', [...above, ...below]),
    )
      .select(COLUMNS)
      .orderBy(['comments.created_at', 'comments.id']);
    return rows.map(toRow);
  });
