import type { Core } from '@strapi/strapi';

import { findRow } from '../../../lib/database';
import type { DocumentMiddleware } from '../../../lib/document-service';
import { READER, type ReaderRow } from '../../../lib/strapi-patches';
import { stripTags } from '../../../text/html';
import { withNamesLocked } from './lock-names';
import {
  displayNameColumns,
  freeName,
  isClaimConflict,
  isNameTaken,
  keysOfName,
  nameColumns,
  nameTaken,
} from './name-keys';

/**
 * Document Service middleware for writes of Readers: the username and the e-mail address of a Reader are stored without
 * space around them, the username without markup, and it looks like no other Reader's and no editor's name. A name that is
 * left as it is stays, also where others look like it. A display name is checked where a Reader chooses it, and is the
 * newsroom's own choice elsewhere; its key is stored everywhere.
 *
 * @throws NAME_TAKEN
 */
export const prepareReader: DocumentMiddleware = async ({ action, params }, next) => {
  const { data } = params;
  if (!data) return next();

  const { username, email, displayName } = data;
  if (typeof email === 'string') data.email = email.trim().toLowerCase();
  if (typeof displayName === 'string' || displayName === null) {
    Object.assign(data, displayNameColumns(displayName));
  }
  const stored =
    typeof username === 'string' && action === 'update'
      ? await storedReader(params.documentId)
      : null;
  if (typeof username !== 'string' || username === stored?.username) return next();

  const name = stripTags(username).trim();
  Object.assign(data, { username: name, ...nameColumns(name) });
  try {
    return await withNamesLocked(keysOfName(name), async () => {
      if (await isNameTaken(name, stored?.id)) throw nameTaken();
      return next();
    });
  } catch (error) {
    throw isClaimConflict(error) ? nameTaken() : error;
  }
};

const storedReader = (documentId: string | undefined) =>
  findRow<Pick<ReaderRow, 'id' | 'username'>>(READER, {
    where: { documentId },
    select: ['id', 'username'],
  });

interface ReaderEvent {
  params: { data?: { username?: unknown; usernameKey?: unknown } };
}

/**
 * Names of accounts that Strapi makes below the Document Service, at the first sign-in by a provider: whoever
 * signs in so has chosen no name here, so a name that is taken gets a number.
 */
export const nameProviderReaders = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: [READER],
    async beforeCreate({ params: { data } }: ReaderEvent) {
      if (typeof data?.username !== 'string' || data.usernameKey) return;
      const name = await freeName(data.username.trim());
      Object.assign(data, { username: name, ...nameColumns(name) });
    },
  });
};
