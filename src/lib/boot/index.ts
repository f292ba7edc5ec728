/**
 * The life of the process: preparing the environment, waiting for its turn to change tables, joining the
 * other instances, readiness, stopping.
 */
export { releaseBootLock, takeBootLock } from './boot-lock';
export { beCommand, joinOtherInstances } from './join-instances';
export { handleProcessErrors } from './process-errors';
export { enterPhase } from './phase';
export { prepareEnvironment } from './prepare-environment';
export { assertDatabaseAnswers, exitForDatabase } from './reachable-database';
export { readiness } from './readiness';
export { stopGracefully, stopWhileStarting } from './stop';
