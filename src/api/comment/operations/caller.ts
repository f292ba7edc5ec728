import { type CallerState, isPermitted } from '../../../lib/access';
import { type ReaderAction, readerOf } from '../domain/reader-actions';
import type { ReaderCaller } from './participant';

/**
 * The signed-in Reader behind a request.
 *
 * @throws LOGIN_REQUIRED
 */
export const readerCaller = async (
  state: CallerState,
  action: ReaderAction,
): Promise<ReaderCaller> => ({
  id: readerOf(state, action).id,
  isModerator: await isPermitted(state, 'api::comment.comment.moderate'),
});
