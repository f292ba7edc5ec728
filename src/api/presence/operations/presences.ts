import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import {
  inTransaction,
  insertRow,
  newRow,
  queryInTransaction,
  tableOf,
} from '../../../lib/database';
import { now } from '../../../lib/clock';

/** A document in a locale, '' where its type has none. */
export interface OpenDocument {
  contentType: UID.ContentType;
  documentId: string;
  locale: string;
}

export interface PresentUser {
  id: number;
  name: string;
}

const PRESENCE: UID.ContentType = 'api::presence.presence';

/** In milliseconds. A form says every eight seconds that it is open; one that does not is closed. */
const LASTS = 40_000;

/** In milliseconds: what is younger is not written again. */
const IS_FRESH = 15_000;

const OF_DOCUMENT = 'content_type = ? and document = ? and language = ?';

const keysOf = ({ contentType, documentId, locale }: OpenDocument): string[] => [
  contentType,
  documentId,
  locale,
];

const ago = (milliseconds: number): Date => new Date(now().getTime() - milliseconds);

/**
 * Says that an admin user has a document open.
 *
 * @returns the others who have it open, those first who have had it longest
 */
export const announcePresence = (
  document: OpenDocument,
  user: PresentUser,
): Promise<PresentUser[]> =>
  inTransaction(async (trx) => {
    const present = await presentUsers(trx, document);
    if (!present.some(({ id, isFresh }) => id === user.id && isFresh)) {
      await store(trx, document, user);
    }
    const others = present.filter(({ id }) => id !== user.id);
    return [...new Map(others.map(({ id, name }) => [id, { id, name }])).values()];
  });

/** Says that an admin user has closed a document. */
export const endPresence = (document: OpenDocument, userId: number): Promise<unknown> =>
  inTransaction((trx) =>
    queryInTransaction(
      trx,
      `delete from ${tableOf(PRESENCE)} where ${OF_DOCUMENT} and user_id = ?`,
      [...keysOf(document), userId],
    ),
  );

const presentUsers = async (trx: Knex.Transaction, document: OpenDocument) => {
  const rows = await queryInTransaction<PresentUser & { isFresh: boolean | number }>(
    trx,
    `select user_id as "id", name as "name", at >= ? as "isFresh" from ${tableOf(PRESENCE)}
      where ${OF_DOCUMENT} and at >= ? order by id`,
    [ago(IS_FRESH), ...keysOf(document), ago(LASTS)],
  );
  return rows.map(({ isFresh, ...user }) => ({ ...user, isFresh: Boolean(isFresh) }));
};

/** Renews what the user has said before; somebody who comes takes away what others have left behind. */
const store = async (
  trx: Knex.Transaction,
  document: OpenDocument,
  { id, name }: PresentUser,
): Promise<void> => {
  const table = tableOf(PRESENCE);
  const renewed = await queryInTransaction(
    trx,
    `update ${table} set at = ? where ${OF_DOCUMENT} and user_id = ? returning id`,
    [now(), ...keysOf(document), id],
  );
  if (renewed.length > 0) return;
  await queryInTransaction(trx, `delete from ${table} where at < ?`, [ago(LASTS)]);
  await insertRow(trx, table, {
    ...newRow(PRESENCE),
    content_type: document.contentType,
    document: document.documentId,
    language: document.locale,
    user_id: id,
    name,
    at: now(),
  });
};
