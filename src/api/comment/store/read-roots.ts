import { inSubquery, queryPrepared } from '../../../lib/database';
import type { Place } from '../domain/cursor';
import type { CommentRow } from '../domain/public-comment';
import { PEOPLE, type RawRow, SELECTED, toRow } from './rows';

/** The order of a conversation's top-level Comments; pinned ones come first in each. */
export type ConversationSort = 'newest' | 'oldest' | 'top';

/** A page's Discussion, and the place after which the page begins; null for the start. */
export interface RootsAfter {
  discussionId: number;
  after: Place | null;
}

const DIRECTION = { newest: 'desc', oldest: 'asc', top: 'desc' } as const;

const KEYS = {
  newest: ['created_at', 'id'],
  oldest: ['created_at', 'id'],
  top: ['like_count', 'created_at', 'id'],
} as const;

/**
 * A page of at most `limit` visible top-level Comments for each of these Discussions, in one statement. Pinned
 * and other Comments are two ranges of one index (`comments_newest_idx`, for `top` `comments_top_idx`), each
 * read from the cursor on, so the cost depends on the size of the pages alone.
 *
 * @returns the pages in the order of `wanted`
 */
export const readRoots = async (
  wanted: readonly RootsAfter[],
  { sort, limit }: { sort: ConversationSort; limit: number },
): Promise<CommentRow[][]> => {
  if (wanted.length === 0) return [];
  const ranges = wanted.flatMap(({ discussionId, after }, page) =>
    placesFor(sort, after).map((place) => [
      page,
      discussionId,
      place.pinned,
      place.likeCount,
      place.createdAt,
      place.id,
    ]),
  );
  const rows = await queryPrepared<RawRow & { page: number }>(readRanges(sort, ranges.length), [
    ...ranges.flat(),
    limit,
  ]);

  const pages: CommentRow[][] = wanted.map(() => []);
  for (const row of rows) {
    const page = pages[row.page];
    if (page && page.length < limit) page.push(toRow(row));
  }
  return pages;
};

/** The places from which a page is read: among the pinned ones, and among the others. */
const placesFor = (sort: ConversationSort, after: Place | null): Place[] => {
  const start = DIRECTION[sort] === 'desc' ? LAST : FIRST;
  if (after === null) return [{ ...start, pinned: true }, start];
  return after.pinned ? [after, start] : [after];
};

/** Before and after every Comment, within the ranges of both databases. */
const FIRST: Place = { pinned: false, likeCount: -1, createdAt: new Date('0100-01-01'), id: -1 };
const LAST: Place = {
  pinned: false,
  likeCount: 2_147_483_647,
  createdAt: new Date('9999-01-01'),
  id: 2_147_483_647,
};

/**
 * Keyset paging, which neither repeats nor skips Comments while new ones are posted. The row ids come from the
 * index alone. Without `root_id` in the `order by`, PostgreSQL would not use the order of the index and would
 * sort the whole Discussion.
 */
const readRanges = (sort: ConversationSort, ranges: number): string => {
  const keys = KEYS[sort];
  const beyond = DIRECTION[sort] === 'desc' ? '<' : '>';
  const found = `
    select roots.id from comments as roots
      where roots.discussion_id = wanted.discussion and roots.root_id is null
        and roots.shown = true and roots.pinned = wanted.pinned
        and (${keys.map((key) => `roots.${key}`).join(', ')}) ${beyond}
          (${keys.map((key) => `wanted.${key}`).join(', ')})
      order by roots.root_id ${DIRECTION[sort]}, ${ordered(sort, 'roots')} limit ?`;
  return `
    with wanted(page, discussion, pinned, like_count, created_at, id) as (
      values ${Array.from({ length: ranges }, () => RANGE).join(', ')})
    select wanted.page as "page", ${SELECTED}
      from wanted join comments on comments.id ${inSubquery(found)} ${PEOPLE}
      order by wanted.page, comments.pinned desc, ${ordered(sort, 'comments')}`;
};

const RANGE = `(cast(? as integer), cast(? as integer), cast(? as boolean), cast(? as integer),
  cast(? as timestamp), cast(? as integer))`;

const ordered = (sort: ConversationSort, table: string): string =>
  KEYS[sort].map((key) => `${table}.${key} ${DIRECTION[sort]}`).join(', ');
