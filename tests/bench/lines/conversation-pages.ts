import { encodeCursor } from '../../../src/api/comment/domain/cursor';
import type { Size } from '../seed/content/types';
import { held, slugOfArticle } from './content';

export const THREADS_A_PAGE = 20;

interface Pages {
  /** Which of the Articles. */
  article: number;
  /** So many pages, from the newest to the oldest. */
  count: number;
}

/**
 * Paths of pages of 20 threads of an Article's conversation, newest first, each after another cursor,
 * spread evenly over the whole of it.
 */
export const conversationPages = (size: Size, { article, count }: Pages): string[] => {
  const { articles, comments } = held(size);
  const about = articles[article];
  if (!about) throw new Error(`There is no article ${article}.`);
  const places = comments.flatMap((comment, index) =>
    comment.article === article && comment.parent === null
      ? [{ pinned: false, likeCount: 0, createdAt: comment.createdAt, id: index + 1 }]
      : [],
  );
  // Whatever it starts after, a page is to be full.
  const starts = places.toReversed().slice(0, -THREADS_A_PAGE);
  const step = Math.max(1, starts.length / count);
  const chosen = starts.filter((_, index) => Math.floor(index % step) === 0).slice(0, count);
  return chosen.map(
    (place) =>
      `/api/articles/${slugOfArticle(about)}/comments?pagination[cursor]=${encodeCursor('newest', place)}`,
  );
};
