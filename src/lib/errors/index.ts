/**
 * The errors that front ends rely on: stable codes, each with its HTTP status.
 */
export { codeOf } from './code-of';
export { type ErrorCode, forewordError } from './errors';
export { serverOwned } from './server-owned';
