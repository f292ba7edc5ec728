import { readSettings } from '../../comment-setting/store/settings';
import { decodeCursor } from '../domain/cursor';
import { pageOf } from '../domain/page-of';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { countOwn, type OwnComment, readOwn } from '../store/read-own';

/** A Reader's own Comments as they are sent, each with its Article. */
export interface OwnComments {
  data: (PublicComment & Pick<OwnComment, 'article'>)[];
  pagination: { pageSize: number; total: number; nextCursor: string | null };
}

/**
 * A page of a Reader's own Comments in every status, newest first.
 *
 * @throws CURSOR_INVALID
 */
export const readOwnComments = async (
  readerId: number,
  { pageSize, cursor }: { pageSize: number; cursor: string | null },
): Promise<OwnComments> => {
  const after = cursor === null ? null : decodeCursor('mine', cursor);
  const { maxDepth } = await readSettings();
  const found = await readOwn(readerId, { limit: pageSize + 1, after });
  const { rows, nextCursor } = pageOf('mine', found, pageSize);
  return {
    data: rows.map((row) => ({
      ...publicComment(row, { ...row, maxDepth }),
      article: row.article,
    })),
    pagination: {
      pageSize,
      total: await countOwn(readerId),
      nextCursor,
    },
  };
};
