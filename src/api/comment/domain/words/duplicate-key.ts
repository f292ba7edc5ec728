import { createHash } from 'node:crypto';

import { foldLookAlikes } from './fold';

/**
 * What texts with the same words have in common, whatever their case, accents, white space, invisible
 * characters and look-alikes: 43 characters of base64url. Made of a comment's visible text. Signs count:
 * `No!` is not `No?`.
 */
export const duplicateKey = (visibleText: string): string =>
  createHash('sha256').update(foldLookAlikes(visibleText)).digest('base64url');
