/**
 * Rows that are taken out of their tables for a while and can be put back: what belongs to a document that has been
 * deleted. No door leads to them. They name the rows that they lead to by document ids, so that an import keeps them.
 */
export { archiveRows } from './archive-rows';
export { type Owner, setArchiveType } from './archive-table';
export { forgetInArchive } from './forget-in-archive';
export { forgetArchivedLocale, purgeArchive } from './purge-archive';
export { restoreRows } from './restore-rows';
