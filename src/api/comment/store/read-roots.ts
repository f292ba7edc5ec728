import { among } from '../../../shared/database';
import { readRows } from '../../../shared/prepared';
import type { Place } from '../domain/cursor';
import type { CommentRow } from '../domain/public-comment';
import { PEOPLE, type RawRow, SELECTED, toRow } from './rows';

/** The order of a conversation's top-level Comments; pinned ones come first in each. */
export type ConversationSort = 'newest' | 'oldest' | 'top';

/** Of which Discussion, and where its page begins: null is at its start. */
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
 * A page of the top-level Comments that show for each of these Discussions, at most `limit` of them, in
 * one statement. Pinned and others are two ranges of one index (`comments_newest_idx`, for `top`
 * `comments_top_idx`), each read from its place on: the cost is that of the pages, wherever they are.
 *
 * @returns the pages in the order in which they were asked for
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
  const rows = await readRows<RawRow & { page: number }>(readRanges(sort, ranges.length), [
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

/** Before and after everything that is ever said; as far as both databases count. */
const FIRST: Place = { pinned: false, likeCount: -1, createdAt: new Date('0100-01-01'), id: -1 };
const LAST: Place = {
  pinned: false,
  likeCount: 2_147_483_647,
  createdAt: new Date('9999-01-01'),
  id: 2_147_483_647,
};

/**
 * Keyset paging: it neither repeats nor skips while comments arrive. The row ids are found in the index
 * alone; PostgreSQL sees only with `root_id` in the order that the index has that order, and would sort
 * the whole Discussion.
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
      from wanted join comments on comments.id ${among(found)} ${PEOPLE}
      order by wanted.page, comments.pinned desc, ${ordered(sort, 'comments')}`;
};

const RANGE = `(cast(? as integer), cast(? as integer), cast(? as boolean), cast(? as integer),
  cast(? as timestamp), cast(? as integer))`;

const ordered = (sort: ConversationSort, table: string): string =>
  KEYS[sort].map((key) => `${table}.${key} ${DIRECTION[sort]}`).join(', ');
