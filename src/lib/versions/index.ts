/**
 * What documents held before: with every save, publication, unpublication, discard and deletion a version is
 * recorded, for the content types whose schema states `versions`. Versions are rows of a content type that is handed over.
 */
export { recordVersions } from './record-versions';
export { setVersionsType } from './version-table';
export { versionAt } from './version-at';
