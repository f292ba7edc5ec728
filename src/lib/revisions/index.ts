/**
 * How often a document's draft has been saved, and whether a save comes from what was saved last: the attribute that
 * a schema states as `revision`.
 */
export { changedFields } from './changed-fields';
export { countRevisions, draftOf } from './count-revisions';
export { moveRevisions } from './drafts';
export { editConflict } from './edit-conflict';
export { registerRevisions } from './register-revisions';
export { type RevisionFields, revisionFieldsOf } from './revision-fields';
