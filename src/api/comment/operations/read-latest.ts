import { readSettings } from '../../comment-setting/store/settings';
import { decodeCursor } from '../domain/cursor';
import { pageOf } from '../domain/page-of';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { type ListedArticle, type ListedComment, readLatest } from '../store/read-listed';
import { type SignedIn, viewOf } from './reader-view';

/** A Comment as it is sent in lists that are not one Article's. */
export type CommentOfArticle = PublicComment & { article: ListedArticle | null };

/** The latest Comments as they are sent. */
export interface LatestComments {
  data: CommentOfArticle[];
  pagination: { pageSize: number; nextCursor: string | null };
}

/**
 * A page of the approved Comments of all Discussions that show, newest first.
 *
 * @param reader who is signed in, or null
 * @throws CURSOR_INVALID
 */
export const readLatestComments = async (
  { pageSize, cursor }: { pageSize: number; cursor: string | null },
  reader: SignedIn | null,
): Promise<LatestComments> => {
  const after = cursor === null ? null : decodeCursor('latest', cursor);
  const found = await readLatest({ limit: pageSize + 1, after });
  const { rows, nextCursor } = pageOf('latest', found, pageSize);
  return { data: await listed(rows, reader), pagination: { pageSize, nextCursor } };
};

/** Comments with their Articles, as they are sent to a Reader, or to everybody (null). */
export const listed = async (
  rows: readonly ListedComment[],
  reader: SignedIn | null,
): Promise<CommentOfArticle[]> => {
  const settings = await readSettings();
  const view = await viewOf(reader, rows, settings);
  return rows.map((row) => ({
    ...publicComment(row, { articleUrl: row.articleUrl, maxDepth: settings.maxDepth, view }),
    article: row.article,
  }));
};
