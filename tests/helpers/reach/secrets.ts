import { randomUUID } from 'node:crypto';

const letters = randomUUID()
  .replace(/[^a-f]/g, '')
  .slice(0, 5);

/**
 * What every secret begins with, and nothing else does: whoever finds this has found one. Another one in each test
 * file, since they share a database.
 */
export const GUESS = `zyxwv${letters}`;

/** Texts that must be in no public response. */
export const secret = (): string => `${GUESS}-${randomUUID().slice(0, 13)}`;

/** The same as an address, for fields that take no other. */
export const secretAddress = (): string => `${secret()}@example.org`;
