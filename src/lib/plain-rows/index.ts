/**
 * Rows of content types as plain records, with what stands around them (relations, components, files) named by document
 * instead of by row id: read for an export, written by an import, as the schemas have them. No hooks run.
 */
export { hasDrafts, idsOf, keyOf } from './identities';
export { insertRows, removeSingle, type Unstored } from './insert-rows';
export { type ReadRow, readRows } from './read-rows';
export type { ComponentRecord, PlainRecord, Reference } from './record';
export { relateRows, type Unrelated } from './relate-rows';
export { type Chosen, shapeOf } from './shape';
export { type RowTypes, rowTypes } from './types';
