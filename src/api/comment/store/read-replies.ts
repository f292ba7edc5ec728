import type { Knex } from 'knex';

import { withConnection, queryPrepared } from '../../../lib/database';
import type { Place } from '../domain/cursor';
import type { CommentRow } from '../domain/public-comment';
import { COLUMNS, PEOPLE, type RawRow, SELECTED, toRow, withPeople } from './rows';

/** Which part of a thread: at most `limit` Comments, oldest first, after a place. */
export interface Part {
  limit: number;
  after: Place | null;
}

/**
 * The first visible Comments under each of these top-level ones, oldest first: `perThread` for each thread where
 * there are so many, and any others with the same `created_at` as the last of them.
 * Each thread is one range of `comments_thread_idx`, so the cost depends on the size of the page.
 */
export const firstReplies = async (
  rootIds: readonly number[],
  perThread: number,
): Promise<CommentRow[]> => {
  if (rootIds.length === 0) return [];
  const wanted = rootIds.map(() => '(cast(? as integer))').join(', ');
  const rows = await queryPrepared<RawRow>(
    `with wanted(id) as (values ${wanted}) ${FIRST_REPLIES}`,
    [...rootIds, perThread - 1, LAST_MOMENT],
  );
  return rows.map(toRow);
};

/** The `+` makes SQLite join from the threads to the replies; for many threads it would otherwise scan all Comments. */
const FIRST_REPLIES = `
  select ${SELECTED} from wanted
    join comments on comments.root_id = +wanted.id and comments.shown = true
      and comments.created_at <= coalesce(
        (select last.created_at from comments as last
          where last.root_id = wanted.id and last.shown = true
          order by last.created_at, last.id limit 1 offset ?), ?)
    ${PEOPLE}
    order by comments.created_at, comments.id`;

/** Later than every Comment. */
const LAST_MOMENT = new Date('9999-01-01');

/** The visible Comments anywhere under a top-level one: a range of the same index. */
export const readThread = (rootId: number, part: Part): Promise<CommentRow[]> =>
  withConnection((knex) =>
    oldestFirst(
      knex('comments').where({ 'comments.root_id': rootId, 'comments.shown': true }),
      part,
    ),
  );

/**
 * The visible Comments anywhere under one that is itself a reply. No index holds these: they are found by a
 * recursive query, in time linear in their number.
 */
export const readBranch = (commentId: number, part: Part): Promise<CommentRow[]> =>
  withConnection((knex) =>
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
