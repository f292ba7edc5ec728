/**
 * Documents that are published and unpublished at a time: the attributes that a schema states as `publishAt` and
 * `unpublishAt`, who may set them, and the job that does what is due.
 */
export { checkSchedule } from './check-schedule';
export { type FailedPublication, listFailedPublications } from './failures';
export { registerSchedule } from './register-schedule';
