/**
 * What has happened, in a table that is written in the transactions that make it happen, and read in sequence by whatever
 * has to be told of it. It knows no content type: kinds, topics and data are those of who writes.
 */
export type { NewEvent, OutboxEvent } from './event';
export { followOutbox } from './follow-outbox';
export type { OutboxConfig } from './prune-outbox';
export { readEventsSince } from './read-events';
export { registerOutbox, settleRestoredEvents } from './register-outbox';
export { writeEvents } from './write-events';
