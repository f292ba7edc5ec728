import { type CommentRow, type PublicComment, shownComment } from './public-comment';

/** A Comment with the Comments under it, oldest first. */
export interface ThreadedComment extends PublicComment {
  replies: ThreadedComment[];
}

/**
 * Top-level Comments with what stands under them. Replies deeper than `maxDepth` stand beside each
 * other at that depth; their `parent` stays true. Takes time linear in the rows, however deep they nest.
 *
 * @param roots rows in the order in which they are to be shown
 * @param replies rows under those that show, oldest first
 */
export const buildThreads = (
  roots: readonly CommentRow[],
  replies: readonly CommentRow[],
  maxDepth: number,
): ThreadedComment[] => {
  const threads = roots.map((row) => threaded(row, maxDepth));
  const places = new Map<number, Place>();
  roots.forEach(({ id }, index) => {
    const node = threads[index];
    if (node) places.set(id, { hook: node, level: 0 });
  });

  for (const row of replies) {
    // An answer that is older than what it answers (imports have them) stands at the top of the thread.
    const above = places.get(row.parentId ?? -1) ?? places.get(row.rootId ?? -1);
    if (!above) continue;
    const node = threaded(row, maxDepth);
    const level = Math.min(above.level + 1, maxDepth);
    above.hook.replies.push(node);
    places.set(row.id, { hook: level < maxDepth ? node : above.hook, level });
  }
  return threads;
};

interface Place {
  /** Where replies to it are hung: at itself, or above it once the limit is reached. */
  hook: ThreadedComment;
  level: number;
}

const threaded = (row: CommentRow, maxDepth: number): ThreadedComment =>
  Object.assign(shownComment(row, maxDepth), { replies: [] });
