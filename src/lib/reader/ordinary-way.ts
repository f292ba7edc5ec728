import type { Core, UID } from '@strapi/strapi';

import { whyReadsAreCustom } from '../document-service';
import { contentTypesOf } from '../schema';

/**
 * Whether reads of a content type are left to Strapi, since a project has put code of its own there, which must not
 * be passed by. Controllers, and policies and middlewares of routes, run before all reads anyway.
 */
export const goesOrdinaryWay = (uid: UID.ContentType): boolean => reasonOf(uid) !== undefined;

const reasonOf = (uid: UID.ContentType): string | undefined =>
  whyReadsAreCustom(uid) ?? (hasOwnService(uid) ? 'a service of its own' : undefined);

/** Services do not change once they have been made. */
const known = new Map<UID.ContentType, boolean>();

const hasOwnService = (uid: UID.ContentType): boolean => {
  const isOwn = known.get(uid) ?? isCustomized(strapi.service(uid));
  known.set(uid, isOwn);
  return isOwn;
};

/** What Strapi's core service of a type reads with: its class has these, the object that its factory makes does not. */
const READING = ['find', 'findOne', 'getFetchParams'];

const isCustomized = (service: unknown): boolean =>
  typeof service === 'object' &&
  service !== null &&
  READING.some((name) => Object.hasOwn(service, name) || !(name in service));

/** Tells once, at the end of the start, which types are left to Strapi, and why. */
export const tellOrdinaryWays = (strapi: Core.Strapi): void => {
  for (const { uid } of contentTypesOf(strapi)) {
    const reason = uid.startsWith('api::') ? reasonOf(uid) : undefined;
    if (reason) strapi.log.debug(`Reads of ${uid} go through Strapi: there is ${reason}.`);
  }
};
