import { errors } from '@strapi/utils';

import { forewordError } from '../errors';
import type { CallerState } from './caller';

/** What only a Reader may do, by its permission, and what is told to somebody who is not signed in. */
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
 * @throws LOGIN_REQUIRED for everybody else, API tokens included: they have no words of their own
 */
export const readerOf = (state: CallerState, action: ReaderAction): { id: number } => {
  if (!state.user) throw loginRequired(action);
  return state.user;
};

/**
 * The Reader who is signed in and whose role has the action: what Strapi checks before a REST route,
 * for doors where it does not.
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

/** Whether the caller's role or token has a content-API action. */
export const isPermitted = async (state: CallerState, action: string): Promise<boolean> => {
  const { ability } = state.auth ?? {};
  // To be refused by Strapi is an error each time, and costs as much.
  if (isAbility(ability)) return ability.can(action);
  try {
    await strapi.get('auth').verify(state.auth, { scope: [action] });
    return true;
  } catch (error) {
    if (error instanceof errors.ForbiddenError) return false;
    throw error;
  }
};

/** What Strapi has worked out for a role, or for an API token of the custom type. */
const isAbility = (ability: unknown): ability is { can: (action: string) => boolean } =>
  typeof ability === 'object' && ability !== null && 'can' in ability;
