/**
 * Days as people write them, in many languages: read as they say, never as a guess. Runs in the panel and on the server.
 */
export { parseDay, type Reading } from './parse-day';
