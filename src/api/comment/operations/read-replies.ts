import { commentNotFound } from '../domain/errors';
import { readSettings } from '../../comment-setting/store/settings';
import { decodeCursor } from '../domain/cursor';
import { pageOf } from '../domain/page-of';
import { shownComment } from '../domain/public-comment';
import type { ThreadedComment } from '../domain/threads';
import { readComment } from '../store/read-comment';
import { readBranch, readThread } from '../store/read-replies';

/** Replies as they are sent: a flat list, oldest first, each with its `parent`. */
export interface Replies {
  data: ThreadedComment[];
  pagination: { pageSize: number; nextCursor: string | null };
}

/**
 * A page of the replies under a Comment, also under a tombstone: the whole thread of a top-level one, the own
 * branch of a reply.
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
  const { articleUrl } = comment;
  return {
    data: rows.map((row) => ({ ...shownComment(row, { articleUrl, maxDepth }), replies: [] })),
    pagination: {
      pageSize,
      nextCursor,
    },
  };
};
