import { type CommentRow, publicComment, type PublicComment, tombstone } from './public-comment';

/** A Comment with the Comments under it, oldest first. */
export interface ThreadedComment extends PublicComment {
  replies: ThreadedComment[];
}

/**
 * Top-level Comments with everything under them.
 *
 * A Comment that is not approved is left out, unless an approved one stands somewhere under it: then
 * it is a tombstone. Replies deeper than `maxDepth` stand beside each other at that depth; their
 * `parent` stays true. Takes time linear in the rows, however deep they nest.
 *
 * @param roots top-level rows in the order in which they are to be shown
 * @param replies every row under those, oldest first
 */
export const buildThreads = (
  roots: readonly CommentRow[],
  replies: readonly CommentRow[],
  maxDepth: number,
): ThreadedComment[] => {
  const rows = [...roots, ...replies];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = idsToShow(rows);
  const nodes = new Map<number, ThreadedComment>();
  const levels = new Map<number, number>();
  // Where a row's replies are hung: at itself, or at an ancestor once the limit is reached.
  const hooks = new Map<number, ThreadedComment>();

  for (const row of rows) {
    if (!shown.has(row.id)) continue;
    const parent = row.parentId === null ? undefined : byId.get(row.parentId);
    const send = row.status === 'approved' ? publicComment : tombstone;
    const node = { ...send(row, parent?.documentId ?? null), replies: [] };
    nodes.set(row.id, node);

    const hook = parent && hooks.get(parent.id);
    const level = parent && hook ? Math.min((levels.get(parent.id) ?? 0) + 1, maxDepth) : 0;
    levels.set(row.id, level);
    hooks.set(row.id, hook && level >= maxDepth ? hook : node);
    hook?.replies.push(node);
  }
  return roots.flatMap(({ id }) => nodes.get(id) ?? []);
};

/** The approved rows and all that stand above one. Rows come with parents before their replies. */
const idsToShow = (rows: readonly CommentRow[]): Set<number> => {
  const shown = new Set<number>();
  for (const row of rows.toReversed()) {
    if (row.status === 'approved') shown.add(row.id);
    if (shown.has(row.id) && row.parentId !== null) shown.add(row.parentId);
  }
  return shown;
};
