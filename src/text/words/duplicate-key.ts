import { createHash } from 'node:crypto';

import { lookAlikeForm } from './look-alike-form';

/** A comment, as far as another one may say the same. */
export interface Said {
  /** Its visible text. */
  text: string;
  /** What else makes it another comment: where its links lead. */
  links: readonly string[];
  /** What it answers; '' for nothing. */
  under: string;
}

/** Keys of other versions begin with something else. */
export const DUPLICATE_KEY_VERSION = '2.';

/** In characters: "Thank you!" may be said to many, and is a comment of its own under each. */
const SHORT = 40;

/**
 * What comments that say the same have in common, whatever their case, white space, invisible characters and
 * look-alikes: 45 characters. Accents and signs count, and so do links. A short text says the same only under
 * the same.
 */
export const duplicateKey = ({ text, links, under }: Said): string => {
  const parts = [lookAlikeForm(text), links, isShort(text) ? under : ''];
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return DUPLICATE_KEY_VERSION + digest;
};

/** Characters that take no room of their own: invisible ones, and accents. */
const WITHOUT_ROOM = /[\p{Default_Ignorable_Code_Point}\p{C}\p{M}]/u;

/** Counts no invisible characters, so that adding some makes no short text long. Runs of white space count once. */
const isShort = (text: string): boolean => {
  let length = 0;
  let wasSpace = true;
  for (const character of text) {
    const isSpace = /\s/.test(character);
    if (!isSpace && WITHOUT_ROOM.test(character)) continue;
    if (!(isSpace && wasSpace)) length += 1;
    wasSpace = isSpace;
    if (length >= SHORT) return false;
  }
  return true;
};
