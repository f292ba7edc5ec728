/**
 * Whether a query can be: by the types of the schemas, each operator, each value and each parameter of a list.
 * Every door that reads a query asks here before anything else does. It knows no content type, and asks no
 * database.
 */
export { type Kind, KINDS, typesOf } from './kinds';
export { type Operand, OPERATORS } from './operators';
export { invalidParameter } from './refuse';
export { comparisonFault, refuseInvalidQuery } from './refuse-invalid-query';
export { isInteger as isId } from './values';
