/**
 * Fields that only drafts have, by the fact `draftOnly`: when one is to be published, what an editor asks about it. They
 * never reach the published row, and are not lost where Strapi makes a draft anew.
 */
export { isDraftOnly } from './draft-only-fields';
export { keepInDiscard } from './keep-in-discard';
export { registerDraftOnly } from './register-draft-only';
