import type { Core } from '@strapi/strapi';

import { findRow } from '../../../lib/database';
import type { DocumentMiddleware } from '../../../lib/document-service';
import { READER, type ReaderRow } from '../../../lib/strapi-patches';
import { freeName, isClaimConflict, isNameTaken, nameColumns, nameTaken } from './name-keys';

/**
 * Document Service middleware for writes of Readers: the username and the e-mail address of a Reader are stored without space around
 * them, and no two Readers have names that look the same. A name that is left as it is stays, also where others
 * look like it.
 *
 * @throws NAME_TAKEN
 */
export const prepareReader: DocumentMiddleware = async ({ action, params }, next) => {
  const { data } = params;
  if (!data) return next();

  const { username, email } = data;
  if (typeof email === 'string') data.email = email.trim().toLowerCase();
  if (typeof username === 'string') {
    const stored = action === 'update' ? await storedReader(params.documentId) : null;
    if (username !== stored?.username) {
      const name = username.trim();
      if (await isNameTaken(name, stored?.id)) throw nameTaken();
      Object.assign(data, { username: name, ...nameColumns(name) });
    }
  }
  try {
    return await next();
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
