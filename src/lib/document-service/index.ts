/**
 * Types and helpers for what Strapi hands to Document Service middlewares and to row hooks.
 */
export {
  type Attributes,
  type DocumentCall,
  type DocumentMiddleware,
  runThrough,
  useOnDocuments,
} from './documents';
export { noteChangedRows, otherChangedRows } from './changed-rows';
export { watchCustomizations, whyReadsAreCustom, writesWatchedBy } from './customizations';
export { translateJoinColumns } from './join-columns';
export type { RowEvent } from './row-events';
export { READS, type Scope, WRITES } from './scope';
export { targetId } from './to-one';
