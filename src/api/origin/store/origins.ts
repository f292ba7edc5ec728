import { randomBytes } from 'node:crypto';

import type { Knex } from 'knex';

import { now } from '../../../lib/clock';
import { insertRows, isAmong, queryInTransaction, queryPrepared } from '../../../lib/database';

/** What of a source an origin is about. */
export type OriginKind =
  'user' | 'author' | 'topic' | 'media' | 'media-address' | 'article' | 'note' | 'comment';

/** What became of something that was imported. */
export interface Origin {
  /** As `sourceKey` gives it. */
  sourceId: string;
  /** The document that it became; null where it was left out. */
  document: string | null;
  /** The locale of that document; null where its type is not localized. */
  language: string | null;
  /** Of what came in last. */
  fingerprint: string;
  /** What the document had then that changes with every write here. */
  mark: string | null;
}

const SELECT = `select source_id as "sourceId", document as "document", language as "language",
  fingerprint as "fingerprint", mark as "mark" from origins`;

/** The origins of a site that have these ids, by id. */
export const findOrigins = async (
  site: string,
  kind: OriginKind,
  sourceIds: readonly string[],
): Promise<Map<string, Origin>> => {
  if (sourceIds.length === 0) return new Map();
  const rows = await queryPrepared<Origin>(
    `${SELECT} where site = ? and kind = ? and ${isAmong('source_id')}`,
    [site, kind, [...new Set(sourceIds)]],
  );
  return new Map(rows.map((row) => [row.sourceId, row]));
};

/** Stores new ones. The unique index refuses those of a second import of the same site at the same time. */
export const storeOrigins = async (
  trx: Knex.Transaction,
  site: string,
  kind: OriginKind,
  origins: readonly Origin[],
): Promise<void> => {
  const moment = now();
  const at = { created_at: moment, updated_at: moment, published_at: moment };
  // Nobody asks for one by its own id, which takes Strapi longer to draw than the row to be written.
  const rows = origins.map(({ sourceId, document, language, fingerprint, mark }) => ({
    ...{ ...at, document_id: randomBytes(12).toString('hex') },
    ...{ site, kind, source_id: sourceId, document, language, fingerprint, mark },
  }));
  await insertRows(trx, 'origins', rows);
};

/** Stores what has come in anew, and what its document is marked with now. */
export const renewOrigin = async (
  trx: Knex.Transaction,
  site: string,
  kind: OriginKind,
  { sourceId, fingerprint, mark }: Omit<Origin, 'document' | 'language'>,
): Promise<void> => {
  await queryInTransaction(
    trx,
    'update origins set fingerprint = ?, mark = ? where site = ? and kind = ? and source_id = ?',
    [fingerprint, mark, site, kind, sourceId],
  );
};
