import type { Knex } from 'knex';

import { forUpdate, queryInTransaction, queryPrepared } from '../../../lib/database';
import type { Review, StoredReview } from '../domain/review';

export interface DraftPlace {
  documentId: string;
  locale: string;
}

/** Locks the draft of an Article until the transaction ends, and reads its review. Undefined where there is no draft. */
export const lockReview = async (
  trx: Knex.Transaction,
  { documentId, locale }: DraftPlace,
): Promise<(StoredReview & { id: number }) | undefined> => {
  const [row] = await queryInTransaction<StoredReview & { id: number }>(
    trx,
    `select id, review_state as "state", review_asked_by as "askedBy" from articles
      where document_id = ? and locale = ? and published_at is null ${forUpdate()}`,
    [documentId, locale],
  );
  return row;
};

export const storeReview = async (
  trx: Knex.Transaction,
  id: number,
  review: Review,
  askedBy: number | null,
): Promise<void> => {
  const { state } = review;
  await trx('articles')
    .where({ id })
    .update({
      review: state === null ? null : JSON.stringify(review),
      review_state: state,
      review_asked_by: state === null ? null : askedBy,
    });
};

/** An Article whose review is under way. */
export interface ReviewedArticle extends DraftPlace {
  title: string | null;
  askedBy: number | null;
  review: Review;
}

/** Those first that have waited longest. */
export const readReviews = async (): Promise<ReviewedArticle[]> => {
  const rows = await queryPrepared<Omit<ReviewedArticle, 'review'> & { review: Review | string }>(
    `select document_id as "documentId", locale, title, review_asked_by as "askedBy", review
      from articles where review_state in ('asked', 'returned') and published_at is null`,
    [],
  );
  return rows
    .map((row) => ({ ...row, review: reviewOf(row.review) }))
    .sort((one, other) => one.review.at.localeCompare(other.review.at));
};

/** JSON is text from SQLite, and from PostgreSQL what it means. */
const reviewOf = (stored: Review | string): Review =>
  typeof stored === 'string' ? (JSON.parse(stored) as Review) : stored;
