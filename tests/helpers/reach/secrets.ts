import { randomUUID } from 'node:crypto';

/** What every secret begins with, and nothing else does: whoever finds this has found one. */
export const GUESS = 'zyxwv';

/** Words that nobody may come to see. */
export const secret = (): string => `${GUESS}-${randomUUID().slice(0, 13)}`;

/** The same as an address, for fields that take no other. */
export const secretAddress = (): string => `${secret()}@example.org`;
