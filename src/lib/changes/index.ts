/**
 * Comparing texts for readers. Long ones are compared in a thread, so that they do not block the server.
 */
export { compareTexts, stopComparing } from './compare-texts';
export type { FieldChange, Text } from './compare';
