import type { VersionsConfig } from '../src/lib/versions';

/** How long versions of Articles and notes are kept. docs/operators.md says what is removed when. */
const config: VersionsConfig = {
  // Each save by itself, with its text.
  savesForDays: 7,
  // The entries of a document's list: the newest so many, for so long. Published ones stay as long as the document.
  entries: 100,
  entriesForDays: 90,
  // What has been deleted, with the Discussion and every Comment, until it cannot be restored any more.
  deletedForDays: 30,
};

export default config;
