/**
 * Answers questions of callers over the content API: a question is checked once, becomes a plan (who may read what,
 * what is public), and the plan one statement. `docs/reading.md` follows an example through.
 */
export { readDraft } from './draft';
export { answerList, answerOne, type Defaults } from './rest';
export type { Question } from './question';
export { lightenFields } from './graphql/light-fields';
export { plannedRoots, readSelected } from './graphql/roots';
export { tellOrdinaryWays } from './ordinary-way';
export { answerReads } from './register';
