/**
 * The database below Strapi: connections and their settings, transactions, prepared statements, whether it
 * is available, checkpoints, and retrying writes that conflict.
 */
export { startCheckpoints, stopCheckpoints } from './checkpoints/thread';
export { columnOf, columnsOf, tableOf } from './columns';
export { databaseConnection, type SqliteConnection } from './connection';
export {
  afterCommit,
  dataVersion,
  inSubquery,
  dateOf,
  forUpdate,
  inTransaction,
  isForeignKeyViolation,
  isPostgres,
  newDocumentId,
  newRow,
  withConnection,
} from './database';
export { insertRows, isAmong } from './insert-rows';
export {
  type Binding,
  closePreparedStatements,
  insertRow,
  queryPrepared,
  queryInTransaction,
} from './prepared-statements';
export { retryOnConflict } from './retry-on-conflict';
export { findRow, findRows } from './rows';
export { type SnapshotQuery, withSnapshot } from './snapshot';
export { cacheStatements } from './statement-cache';
export {
  databaseUnavailable,
  isDatabaseUnavailable,
  isUnfitForStart,
  watchDatabase,
} from './unavailable';
