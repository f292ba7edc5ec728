import { forewordError } from '../../../lib/errors';

/** What an editor does about a review: asks for one, sends the text back, or takes the question back. */
export type ReviewAction = 'ask' | 'return' | 'withdraw';

export interface Review {
  /** Null once it is withdrawn. */
  state: 'asked' | 'returned' | null;
  /** The name of who did it. */
  by: string;
  /** An ISO string. */
  at: string;
  word: string | null;
}

/** Who acts, and what they may do with the Article. */
export interface Reviewer {
  /** The row id of an admin user. */
  id: number;
  name: string;
  mayUpdate: boolean;
  mayPublish: boolean;
}

/** What is stored of a review that is under way. */
export interface StoredReview {
  state: 'asked' | 'returned' | null;
  askedBy: number | null;
}

const STATES = { ask: 'asked', return: 'returned', withdraw: null } as const;

export const stateAfter = (action: ReviewAction): Review['state'] => STATES[action];

/**
 * Whoever may change an Article asks; whoever may publish it sends it back; who asked, or may publish it, withdraws.
 *
 * @throws NOT_ALLOWED, REVIEW_NOT_ASKED
 */
export const assertMayReview = (
  action: ReviewAction,
  { state, askedBy }: StoredReview,
  { id, mayUpdate, mayPublish }: Reviewer,
): void => {
  const isTheirs = state === 'asked' && askedBy === id;
  const may = { ask: mayUpdate, return: mayPublish, withdraw: mayPublish || isTheirs };
  // Who could have asked learns that nothing is asked; of what others asked for, only that it is not theirs.
  const isNothingAsked = action !== 'ask' && state !== 'asked';
  if (!may[action] && !(action === 'withdraw' && mayUpdate && isNothingAsked)) throw notAllowed();
  if (isNothingAsked) throw forewordError('REVIEW_NOT_ASKED', 'No review is asked for here.');
};

const notAllowed = () =>
  forewordError('NOT_ALLOWED', 'Your role has no permission to do this with the article.');
