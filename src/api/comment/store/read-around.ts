import { withConnection } from '../../../lib/database';
import type { CommentRow } from '../domain/public-comment';
import { COLUMNS, type RawRow, toRow, withPeople } from './rows';

/** The maximum number of Comments above, and of those below. */
const NEAREST = 20;

/** A Comment, its nearest ancestors and its first replies, oldest first. */
export const readAround = (commentId: number): Promise<CommentRow[]> =>
  withConnection(async (knex) => {
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
    const below = await knex('comments')
      .where({ parent_id: commentId })
      .orderBy(['created_at', 'id'])
      .limit(NEAREST)
      .pluck<number[]>('id');
    const rows = await withPeople(knex('comments').whereIn('comments.id', [...above, ...below]))
      .select<RawRow[]>(COLUMNS)
      .orderBy(['comments.created_at', 'comments.id']);
    return rows.map(toRow);
  });
