/**
 * What every source does alike: what becomes of unpublished things, whose notes are taken out of bodies, what is told of a loss.
 */
export { loss } from './loss';
export { stateOf } from './state-of';
export { takeNotes } from './take-notes';
