import type { UID } from '@strapi/strapi';

import { tableOf } from '../database';

/**
 * The content type whose rows are the claims: one for each slug that a document has, or had while published.
 * It has the attributes contentType, language, slug, document and wasPublic, and a unique index on the
 * first three.
 */
let claims: UID.ContentType | undefined;

/** To be called once, before the first slug is claimed. */
export const setClaimsType = (uid: UID.ContentType): void => {
  claims = uid;
};

export const claimsUid = (): UID.ContentType => {
  if (!claims) throw new Error('The content type that holds the slugs has not been set.');
  return claims;
};

export const claimsTable = (): string => tableOf(claimsUid());
