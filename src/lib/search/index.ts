/**
 * The search index: which content types are searched (`searchable` in their schemas), an index for each, which follows
 * every write whatever door it comes through, and the rows that a query finds. It knows how to find; what of it a caller
 * may see is a filter that the caller hands over.
 */
export { findRowsBy } from './find-rows';
export { matchingIds } from './matching-ids';
export { readSnippets } from './read-snippets';
export { registerSearch, startSearch } from './start';
export { catchUp } from './catch-up';
export { rebuildIndex } from './rebuild';
export { type SearchSource, sourceNamed, sourceOfType } from './sources';
