import { now } from '../../../lib/clock';
import { inTransaction } from '../../../lib/database';
import { recordEvent } from '../../../lib/versions';
import { stripTags } from '../../../text/html';
import { articleNotFound } from '../domain/errors';
import {
  assertMayReview,
  type Review,
  type ReviewAction,
  type Reviewer,
  stateAfter,
} from '../domain/review';
import { type DraftPlace, lockReview, storeReview } from '../store/reviews';

const EVENTS = {
  ask: 'review-asked',
  return: 'review-returned',
  withdraw: 'review-withdrawn',
} as const;

/**
 * Asks for a review of a draft, sends it back, or withdraws the question, with a word to the other. The draft's text,
 * revision and time of change stay as they are.
 *
 * @throws ARTICLE_NOT_FOUND, NOT_ALLOWED, REVIEW_NOT_ASKED
 */
export const reviewArticle = (
  place: DraftPlace,
  { action, word }: { action: ReviewAction; word: string | null },
  reviewer: Reviewer,
): Promise<Review> =>
  inTransaction(async (trx) => {
    const stored = await lockReview(trx, place);
    if (!stored) throw articleNotFound();
    assertMayReview(action, stored, reviewer);
    const review: Review = {
      state: stateAfter(action),
      by: reviewer.name,
      at: now().toISOString(),
      word: stripTags(word ?? '').trim() || null,
    };
    const askedBy = action === 'ask' ? reviewer.id : stored.askedBy;
    await storeReview(trx, stored.id, review, askedBy);
    await recordEvent({ contentType: 'api::article.article', ...place }, EVENTS[action]);
    return review;
  });
