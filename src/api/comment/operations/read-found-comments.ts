import { readSettings } from '../../comment-setting/store/settings';
import { publicComment, type PublicComment } from '../domain/public-comment';
import { type FoundComment, readFound } from '../store/read-found';

/** A Comment as it is sent apart from its conversation. */
export type CommentWithArticle = PublicComment & Pick<FoundComment, 'article'>;

/** Comments as they are sent, by the ids of their rows; those that do not show are left out. */
export const readFoundComments = async (
  ids: readonly number[],
): Promise<Map<number, CommentWithArticle>> => {
  if (ids.length === 0) return new Map();
  const { maxDepth } = await readSettings();
  const found = await readFound(ids);
  return new Map(
    found.map((row) => {
      const { article } = row;
      return [row.id, { ...publicComment(row, { articleUrl: article.url, maxDepth }), article }];
    }),
  );
};
