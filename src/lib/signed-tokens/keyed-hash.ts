import { appKeys, hmacOf } from './app-keys';

/**
 * What stands for a text that is not to be stored: without APP_KEYS nobody can tell whether it is the hash of a text
 * that they guess.
 *
 * @param purpose hashes for different ones are different
 * @returns one for each of APP_KEYS, the first of them the one to store; each has 43 characters
 */
export const keyedHashes = ({ purpose }: { purpose: string }, text: string): string[] =>
  appKeys().map((key) => hmacOf(text, purpose, key));
