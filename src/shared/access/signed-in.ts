import { errors } from '@strapi/utils';

import { forewordError } from '../errors';
import type { CallerState } from './caller';

/**
 * Asserts that a Reader is signed in and that their role may do this.
 *
 * @param action the permission's name, such as `api::comment.comment.create`
 * @param message what someone who is not signed in is told
 * @returns the Reader
 * @throws LOGIN_REQUIRED, NOT_ALLOWED
 */
export const assertSignedIn = async (state: CallerState, action: string, message: string) => {
  const { auth, user } = state;
  if (!auth || !user) throw forewordError('LOGIN_REQUIRED', message);
  try {
    await strapi.get('auth').verify(auth, { scope: [action] });
  } catch (error) {
    if (!(error instanceof errors.ForbiddenError)) throw error;
    throw forewordError('NOT_ALLOWED', 'Your account may not do this.');
  }
  return user;
};
