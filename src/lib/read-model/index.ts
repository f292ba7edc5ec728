/**
 * Compiles a query, in the notation of Strapi's query engine, to SQL that reads documents with their relations in
 * one statement.
 */
export { ROOT, type ReadModel, type RowFilter, compileFilter, compileReadModel } from './compile';
export type { PopulateQuery, RowsQuery, Where } from './query';
export { bind, join, type Sql, sql } from './sql';
export { sentValue } from './values';
