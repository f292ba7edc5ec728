import { encodeCursor } from './cursor';
import type { CommentRow, Placement } from './public-comment';
import { buildThreads, type ThreadedComment } from './threads';

/** Replies of a thread that come with its top-level Comment. */
export const REPLIES_PER_THREAD = 50;

/** A thread as it is sent; `moreReplies` is the cursor for its further replies, or null. */
export type Thread = ThreadedComment & { moreReplies: string | null };

/**
 * Top-level Comments as a conversation sends them, each with the first replies under it.
 *
 * @param replies the first visible rows under each root, by its row id, oldest first: one more than are sent where there
 * are more
 */
export const threadPage = (
  roots: readonly CommentRow[],
  replies: ReadonlyMap<number, readonly CommentRow[]>,
  placement: Placement,
): Thread[] => {
  const under = roots.map(({ id }) => firstOf(replies.get(id) ?? []));
  const shown = under.flatMap(({ rows }) => rows);
  return buildThreads(roots, shown, placement).map((thread, index) =>
    Object.assign(thread, { moreReplies: under[index]?.more ?? null }),
  );
};

/**
 * One thread, with these Comments among its replies however many stand before them. `moreReplies` is the cursor behind the
 * first ones: what it leads to has the others again.
 *
 * @param first as in `threadPage`
 * @param also rows under the root that are to be among the replies, in any order
 */
export const openedThread = (
  root: CommentRow,
  { first, also }: { first: readonly CommentRow[]; also: readonly CommentRow[] },
  placement: Placement,
): Thread[] => {
  const { rows, more } = firstOf(first);
  const known = new Set(rows.map(({ id }) => id));
  const others = also.filter(({ id }) => !known.has(id));
  const replies = [...rows, ...others].sort(oldestFirst);
  return buildThreads([root], replies, placement).map((thread) =>
    Object.assign(thread, { moreReplies: more }),
  );
};

const oldestFirst = (one: CommentRow, other: CommentRow): number =>
  one.createdAt.getTime() - other.createdAt.getTime() || one.id - other.id;

const firstOf = (found: readonly CommentRow[]): { rows: CommentRow[]; more: string | null } => {
  const rows = found.slice(0, REPLIES_PER_THREAD);
  const last = rows.at(-1);
  const hasMore = found.length > REPLIES_PER_THREAD && last;
  return { rows, more: hasMore ? encodeCursor('replies', last) : null };
};
