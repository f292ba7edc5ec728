import type { Knex } from 'knex';

import { reading } from '../../../shared/database';
import type { Place } from '../domain/cursor';
import type { CommentRow } from '../domain/public-comment';
import { oneAfterAnother } from './read-roots';
import { COLUMNS, type RawRow, toRow, withPeople } from './rows';

/** Which part of a thread: at most `limit` Comments, oldest first, after a place. */
export interface Part {
  limit: number;
  after: Place | null;
}

/**
 * The first Comments that show under each of these top-level ones, oldest first, at most `perThread`
 * a thread. Each thread is one range of `comments_thread_idx`: the cost is that of the page.
 */
export const firstReplies = (
  rootIds: readonly number[],
  perThread: number,
): Promise<CommentRow[]> =>
  reading(async (knex) => {
    if (rootIds.length === 0) return [];
    const threads = rootIds.map((rootId) =>
      knex('comments')
        .where({ root_id: rootId, shown: true })
        .orderBy(['created_at', 'id'])
        .limit(perThread),
    );
    const all = knex.from(oneAfterAnother(knex, threads).as('comments'));
    return oldestFirst(all);
  });

/** The Comments that show anywhere under a top-level one: a range of the same index. */
export const readThread = (rootId: number, part: Part): Promise<CommentRow[]> =>
  reading((knex) =>
    oldestFirst(
      knex('comments').where({ 'comments.root_id': rootId, 'comments.shown': true }),
      part,
    ),
  );

/**
 * The Comments that show anywhere under one that is itself a reply. No index keeps what stands under
 * those: it is walked, in time that depends on how much that is.
 */
export const readBranch = (commentId: number, part: Part): Promise<CommentRow[]> =>
  reading((knex) =>
    oldestFirst(
      knex
        .withRecursive('branch', ['id'], (branch) => {
          void branch
            .from('comments')
            .select('id')
            .where({ parent_id: commentId, shown: true })
            .unionAll((below) => {
              void below
                .from('comments')
                .select('comments.id')
                .join('branch', 'comments.parent_id', 'branch.id')
                .where('comments.shown', true);
            });
        })
        .from('comments')
        .whereIn('comments.id', knex('branch').select('id')),
      part,
    ),
  );

const oldestFirst = async (query: Knex.QueryBuilder, part?: Part): Promise<CommentRow[]> => {
  const rows: RawRow[] = await withPeople(query)
    .select(COLUMNS)
    .orderBy(['comments.created_at', 'comments.id'])
    .modify((ordered) => {
      if (!part) return;
      void ordered.limit(part.limit);
      if (!part.after) return;
      const { createdAt, id } = part.after;
      void ordered.whereRaw('(comments.created_at, comments.id) > (?, ?)', [createdAt, id]);
    });
  return rows.map(toRow);
};
