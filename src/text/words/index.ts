/**
 * Words as readers see them: folded over case, accents, look-alikes and invisible characters, and found in lists.
 */
export { DUPLICATE_KEY_VERSION, duplicateKey } from './duplicate-key';
export { fold } from './fold';
export { appearanceKey, lookAlikeKey } from './look-alike-key';
export { nameKey } from './name-key';
export { hasVisibleText, extractLinks, visibleText } from './visible-text';
export { findListedWord } from './word-list';
