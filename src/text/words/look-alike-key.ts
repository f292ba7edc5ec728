import { createHash } from 'node:crypto';

import { foldLookAlikes } from './fold';
import { lookAlikeForm } from './look-alike-form';

/**
 * What spellings of one name have in common, whatever their case, accents, white space, invisible characters and
 * look-alikes: 43 characters of base64url.
 */
export const lookAlikeKey = (name: string): string =>
  createHash('sha256').update(foldLookAlikes(name)).digest('base64url');

/** The same of names that look the same: accents count, `José` is not `Jose`. */
export const appearanceKey = (name: string): string =>
  createHash('sha256').update(lookAlikeForm(name)).digest('base64url');
