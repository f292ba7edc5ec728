import { type CallerState, isPermitted } from '../../../lib/access';
import { forewordError } from '../../../lib/errors';

/** The actions that only a Reader may do, and the messages for callers who are not signed in. */
const MESSAGES = {
  'api::comment.comment.create': 'You must be logged in to post a comment.',
  'api::comment.comment.update': 'You must be logged in to edit a comment.',
  'api::comment.comment.delete': 'You must be logged in to delete a comment.',
  'api::comment.comment.like': 'You must be logged in to like a comment.',
  'api::comment.comment.unlike': 'You must be logged in to take a like back.',
  'api::comment.comment.report': 'You must be logged in to report a comment.',
  'api::comment.comment.mine': 'You must be logged in to see your comments.',
} as const;

export type ReaderAction = keyof typeof MESSAGES;

export const isReaderAction = (action: unknown): action is ReaderAction =>
  typeof action === 'string' && Object.hasOwn(MESSAGES, action);

export const loginRequired = (action: ReaderAction) =>
  forewordError('LOGIN_REQUIRED', MESSAGES[action]);

/**
 * The Reader who is signed in.
 *
 * @throws LOGIN_REQUIRED for all other callers, API tokens included
 */
export const readerOf = (state: CallerState, action: ReaderAction): { id: number } => {
  if (!state.user) throw loginRequired(action);
  return state.user;
};

/**
 * The Reader who is signed in and whose role has the action. Strapi checks this before REST routes, but not for
 * these GraphQL resolvers.
 *
 * @throws LOGIN_REQUIRED, NOT_ALLOWED
 */
export const permittedReaderOf = async (
  state: CallerState,
  action: ReaderAction,
): Promise<{ id: number }> => {
  const reader = readerOf(state, action);
  if (!(await isPermitted(state, action))) {
    throw forewordError('NOT_ALLOWED', 'Your account may not do this.');
  }
  return reader;
};
