/**
 * What only one process at a time may do with a database. The system or PostgreSQL holds the lock for as long as the process
 * lives, so that none is left behind by one that was killed.
 */
export { exclusively } from './exclusively';
export { GIVE_UP_LOST_MACHINES } from './postgres-lock';
