import { getFetchClient } from '@strapi/strapi/admin';

import type { EditedArticle } from '../article/article';

export interface Review {
  state: 'asked' | 'returned' | null;
  by: string;
  /** An ISO string. */
  at: string;
  word: string | null;
}

export type ReviewAction = 'ask' | 'return' | 'withdraw';

/** An Article whose review is under way. */
export interface ReviewedArticle extends EditedArticle {
  title: string | null;
  review: Review;
}

export const reviewOf = (document: unknown): Review | null =>
  (document as { review?: Review | null } | undefined)?.review ?? null;

export const sendReview = async (
  { documentId, locale }: EditedArticle,
  action: ReviewAction,
  word: string,
): Promise<void> => {
  const body = { action, word: word.trim() || null, locale };
  await getFetchClient().post(`/desk/articles/${documentId}/review`, body);
};
