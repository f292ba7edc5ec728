/**
 * What documents held before: with every save, publication, unpublication, discard and deletion a version is
 * recorded, for the content types whose schema states `versions`; a form that was loaded from an earlier one is merged.
 * Versions are rows of a content type that is handed over.
 */
export { mergeStaleForms } from './merge-stale-forms';
export { withMergeReport } from './merge-reports';
export type { VersionsConfig } from './config';
export { deleteVersion } from './delete-version';
export { firstPublications } from './first-publications';
export { listDeleted } from './list-deleted';
export { listVersions } from './list-versions';
export { permissionSubject, subjectAsKept } from './permission-subject';
export { type Publication, readPublications } from './publications';
export { readVersion, type Version } from './read-version';
export { recordEvent } from './record-event';
export { type ImportedDocument, recordImported } from './record-imported';
export { renewImported } from './renew-imported';
export { recordVersions } from './record-versions';
export { registerVersions } from './register-versions';
export { restoreVersion } from './restore-version';
export type { VersionedDocument } from './version';
export { typeNamed, type VersionedType } from './versioned-type';
export { readableContent, readableFields, writableFieldsOf } from './version-fields';
export { versionNotFound } from './version-not-found';
export { wasDeletedSince } from './was-deleted-since';
