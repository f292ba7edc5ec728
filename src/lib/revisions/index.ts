/**
 * How often a document's draft has been saved, and whether a save comes from what was saved last: the attribute that
 * a schema states as `revision`.
 */
export { countRevisions } from './count-revisions';
export { registerRevisions } from './register-revisions';
