/**
 * The reading of a body: its html, running text, excerpt and word count.
 */
export { plainLine } from './plain-text';
export { type BodyReading, readBody, type Site } from './read-body';
