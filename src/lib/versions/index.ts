/**
 * What documents held before: with every save, publication, unpublication, discard and deletion a version is
 * recorded, for the content types whose schema states `versions`; a form that was loaded from an earlier one is merged. Versions are rows of a content type that is handed over.
 */
export { withMergeReport } from './merge-reports';
export { mergeStaleForms } from './merge-stale-forms';
export { recordVersions } from './record-versions';
export { setVersionsType } from './version-table';
export { versionAt } from './version-at';
