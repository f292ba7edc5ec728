/**
 * Taking a pasted page apart into the parts of an Article: `rules` holds the rules, one file each, and their order.
 */
export { NOTE_KINDS } from './page';
export type { Clipping } from './read-page';
export { takeSignedNotes } from './signed-blocks';
export { takeApart, type TakenApart } from './take-apart';
