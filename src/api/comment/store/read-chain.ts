import { withConnection } from '../../../lib/database';
import type { CommentRow } from '../domain/public-comment';
import { COLUMNS, type RawRow, toRow, withPeople } from './rows';

/**
 * The top-level Comment of a thread and all that stand between it and a Comment, that one included, of any status: the
 * top-level one first. Found by a recursive query, in time linear in their number.
 */
export const readChain = ({ id }: Pick<CommentRow, 'id'>): Promise<CommentRow[]> =>
  withConnection(async (knex) => {
    const rows = await withPeople(
      knex
        .withRecursive('chain', ['id', 'parent_id'], (chain) => {
          void chain
            .from('comments')
            .select('id', 'parent_id')
            .where({ id })
            .unionAll((above) => {
              void above
                .from('comments')
                .join('chain', 'comments.id', 'chain.parent_id')
                .select('comments.id', 'comments.parent_id');
            });
        })
        .from('comments')
        .whereIn('comments.id', knex('chain').select('id')),
    )
      .select<RawRow[]>(COLUMNS)
      .orderBy(['comments.depth', 'comments.id']);
    return rows.map(toRow);
  });
