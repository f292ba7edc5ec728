import { commentNotFound } from '../../../shared/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { decodeCursor } from '../domain/cursor';
import { pageOf } from '../domain/page-of';
import { shownComment } from '../domain/public-comment';
import type { ThreadedComment } from '../domain/threads';
import { readComment } from '../store/read-comment';
import { readBranch, readThread } from '../store/read-replies';

/** Replies as they are sent: a flat list, oldest first, in which `parent` says what each answers. */
export interface Replies {
  data: ThreadedComment[];
  pagination: { pageSize: number; nextCursor: string | null };
}

/**
 * A page of what stands under a Comment: all of its thread under a top-level one, its own branch under
 * a reply. Under a tombstone likewise.
 *
 * @throws COMMENT_NOT_FOUND, CURSOR_INVALID
 */
export const readReplies = async (
  documentId: string,
  { pageSize, cursor }: { pageSize: number; cursor: string | null },
): Promise<Replies> => {
  const after = cursor === null ? null : decodeCursor('replies', cursor);
  const comment = await readComment(documentId);
  const isThere = comment?.shown && comment.isPublished && comment.discussion.state !== 'hidden';
  if (!isThere) throw commentNotFound();

  const read = comment.rootId === null ? readThread : readBranch;
  const found = await read(comment.id, { limit: pageSize + 1, after });
  const { rows, nextCursor } = pageOf('replies', found, pageSize);
  const { maxDepth } = await readSettings();
  return {
    data: rows.map((row) => ({ ...shownComment(row, maxDepth), replies: [] })),
    pagination: {
      pageSize,
      nextCursor,
    },
  };
};
