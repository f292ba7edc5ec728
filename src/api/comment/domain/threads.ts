import {
  type CommentRow,
  type Placement,
  type PublicComment,
  shownComment,
} from './public-comment';

/** A Comment with the Comments under it, oldest first. */
export interface ThreadedComment extends PublicComment {
  replies: ThreadedComment[];
}

/**
 * Top-level Comments with their replies nested. Replies deeper than `maxDepth` are siblings at that depth; their
 * `parent` is still the Comment that they reply to. Takes time linear in the rows, however deep they nest.
 *
 * @param roots rows in the order in which they are to be shown
 * @param replies visible rows under the roots, oldest first
 */
export const buildThreads = (
  roots: readonly CommentRow[],
  replies: readonly CommentRow[],
  placement: Placement,
): ThreadedComment[] => {
  const { maxDepth } = placement;
  const threads = roots.map((row) => threaded(row, placement));
  const places = new Map<number, Place>();
  roots.forEach(({ id }, index) => {
    const node = threads[index];
    if (node) places.set(id, { attachTo: node, level: 0 });
  });

  for (const row of replies) {
    // A reply that is older than its parent (imports have such) is placed directly under the root.
    const above = places.get(row.parentId ?? -1) ?? places.get(row.rootId ?? -1);
    if (!above) continue;
    const node = threaded(row, placement);
    const level = Math.min(above.level + 1, maxDepth);
    above.attachTo.replies.push(node);
    places.set(row.id, { attachTo: level < maxDepth ? node : above.attachTo, level });
  }
  return threads;
};

interface Place {
  /** The Comment to which its replies are attached: itself, or the one above it at the maximum depth. */
  attachTo: ThreadedComment;
  level: number;
}

const threaded = (row: CommentRow, placement: Placement): ThreadedComment =>
  Object.assign(shownComment(row, placement), { replies: [] });
