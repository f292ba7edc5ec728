import type { UID } from '@strapi/strapi';

import { tableOf } from '../database';

/** The content type whose rows are the versions. */
let versions: UID.ContentType | undefined;

/** To be called once, before the first version is recorded. */
export const setVersionsType = (uid: UID.ContentType): void => {
  versions = uid;
};

export const versionsUid = (): UID.ContentType => {
  if (!versions) throw new Error('The content type that holds the versions has not been set.');
  return versions;
};

export const versionsTable = (): string => tableOf(versionsUid());
