/**
 * The errors that front ends rely on: stable codes, each with its HTTP status.
 */
export { type ErrorCode, forewordError } from './errors';
export { serverOwned } from './server-owned';
