/**
 * What the content manager's pages offer: where the search of a list looks, and which fields are shown at all.
 */
export { withListSearch } from './list-search';
export { withoutInternalFields } from './internal-fields';
