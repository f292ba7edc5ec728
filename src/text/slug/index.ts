/**
 * Slugs of any text in any script.
 */
export { numberOf, numberedSlug, slugOf } from './slug';
