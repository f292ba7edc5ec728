/**
 * Work that nobody waits for: run a moment after the answer, outside of the request and its transaction.
 */
export { backgroundDone, inBackground } from './background';
