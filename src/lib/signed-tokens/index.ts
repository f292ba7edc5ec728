/**
 * What is signed or hashed with a key that is derived from APP_KEYS, so that every instance can read it and nobody else:
 * texts that open something for a while to whoever holds them, without anything being stored, and what stands for a text
 * that is not to be stored.
 */
export { keyedHashes } from './keyed-hash';
export { readToken, signToken } from './signed-token';
