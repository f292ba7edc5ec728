import type { Knex } from 'knex';

import { reading } from '../../../shared/database';
import type { Place } from '../domain/cursor';
import type { CommentRow } from '../domain/public-comment';
import { COLUMNS, type RawRow, toRow, withPeople } from './rows';

/** The order of a conversation's top-level Comments; pinned ones come first in each. */
export type ConversationSort = 'newest' | 'oldest' | 'top';

const DIRECTION = { newest: 'desc', oldest: 'asc', top: 'desc' } as const;

const KEYS = {
  newest: ['created_at', 'id'],
  oldest: ['created_at', 'id'],
  top: ['like_count', 'created_at', 'id'],
} as const;

/**
 * A page of the top-level Comments that show, from where the cursor points: one more row than asked for
 * when there are more. Pinned and others are two ranges of one index (`comments_newest_idx`, for `top`
 * `comments_top_idx`), each read from its place on: the cost is that of the page, wherever it is.
 */
export const readRoots = (
  discussionId: number,
  { sort, pageSize, after }: { sort: ConversationSort; pageSize: number; after: Place | null },
): Promise<CommentRow[]> =>
  reading(async (knex) => {
    const range = (pinned: boolean, from: Place | null) =>
      knex('comments')
        .where({ discussion_id: discussionId, root_id: null, shown: true, pinned })
        .modify((query) => from && query.whereRaw(...isAfter(sort, from)))
        .orderBy(KEYS[sort].map((column) => ({ column, order: DIRECTION[sort] })))
        .limit(pageSize + 1);
    const ranges =
      after === null
        ? [range(true, null), range(false, null)]
        : after.pinned
          ? [range(true, after), range(false, null)]
          : [range(false, after)];

    const rows: RawRow[] = await withPeople(knex.from(oneAfterAnother(knex, ranges).as('comments')))
      .select(COLUMNS)
      .orderBy([
        { column: 'comments.pinned', order: 'desc' },
        ...KEYS[sort].map((key) => ({ column: `comments.${key}`, order: DIRECTION[sort] })),
      ])
      .limit(pageSize + 1);
    return rows.map(toRow);
  });

/** SQLite takes an ordered and limited query into a UNION only as a table of its own. */
export const oneAfterAnother = (knex: Knex, queries: Knex.QueryBuilder[]): Knex.QueryBuilder =>
  knex.unionAll(queries.map((query, index) => knex.select('*').from(query.as(`range_${index}`))));

/** The places after a cursor: keyset paging, which neither repeats nor skips while comments arrive. */
const isAfter = (sort: ConversationSort, place: Place): [string, (number | Date)[]] => {
  const keys = KEYS[sort];
  const values = { like_count: place.likeCount, created_at: place.createdAt, id: place.id };
  const beyond = DIRECTION[sort] === 'desc' ? '<' : '>';
  return [
    `(${keys.join(', ')}) ${beyond} (${keys.map(() => '?').join(', ')})`,
    keys.map((key) => values[key]),
  ];
};
