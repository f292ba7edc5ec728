import type { UID } from '@strapi/strapi';

import { tableOf } from '../database';

/** The content type whose rows hold what is archived. */
let archive: UID.ContentType | undefined;

/** To be called once, before anything is archived. */
export const setArchiveType = (uid: UID.ContentType): void => {
  archive = uid;
};

export const archiveUid = (): UID.ContentType => {
  if (!archive) throw new Error('The content type that holds archived rows has not been set.');
  return archive;
};

export const archiveTable = (): string => tableOf(archiveUid());

/** What archived rows go and come back with. */
export interface Owner {
  documentId: string;
  locale: string;
}

/** Its columns in the archive. */
export const ownerColumns = ({ documentId, locale }: Owner) => ({
  owner: documentId,
  language: locale,
});
