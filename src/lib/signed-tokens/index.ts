/**
 * Texts that open something for a while to whoever holds them: signed with a key that is derived from APP_KEYS, so that
 * nothing is stored and every instance knows them.
 */
export { readToken, signToken } from './signed-token';
