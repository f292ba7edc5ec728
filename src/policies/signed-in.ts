import { assertSignedIn } from '../shared/access/signed-in';
import type { CallerState } from '../shared/access/caller';

/**
 * Route and resolver policy: the caller is a Reader whose role has the action.
 *
 * @throws LOGIN_REQUIRED with the configured message, NOT_ALLOWED
 */
export default async (
  { state }: { state: CallerState },
  { action, message }: { action: string; message: string },
): Promise<boolean> => {
  await assertSignedIn(state, action, message);
  return true;
};
