/**
 * Fields that are derived from others until a person writes them: slug, excerpt, html, word count, reading
 * time, first publication. Schemas mark them (`lib/schema/facts.ts`). Long bodies are read in a thread.
 */
export { deriveNew, staleAfter } from './derive-new';
export { filledIn } from './fill-in';
export { countRows, rederiveBatch, type Rederived, typesWithDerivedFields } from './rederive';
export { registerDerivedFields } from './register-derived-fields';
export { readBodyInThread, stopReadingThread } from './read-body-in-thread';
