import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { queryInTransaction } from '../database';
import { readSnapshot, rowsOf } from './rows';
import { storeVersion } from './store';
import type { VersionedDocument } from './version';
import { versionedType } from './versioned-type';
import { versionsTable } from './version-table';

interface Stored {
  id: number;
  kind: string;
  event: 'saved' | 'published';
}

/**
 * Records anew what a document held when it came, after an import has completed it: links to what came later, addresses
 * of what it names. One that somebody has written since keeps its versions.
 */
export const renewImported = async (
  trx: Knex.Transaction,
  { contentType, documentId, locale }: VersionedDocument & { contentType: UID.ContentType },
): Promise<void> => {
  const type = versionedType(contentType);
  if (!type) return;
  const versions = await queryInTransaction<Stored>(
    trx,
    `select id as "id", by_kind as "kind", event as "event" from ${versionsTable()}
      where content_type = ? and document = ? and language = ?`,
    [contentType, documentId, locale],
  );
  const [first] = versions;
  if (versions.length !== 1 || first?.kind !== 'import') return;
  const rows = await rowsOf(trx, type, documentId);
  const isPublished = first.event === 'published';
  const row = rows.find((one) => one.locale === locale && one.isPublished === isPublished);
  if (!row) return;
  await queryInTransaction(trx, `delete from ${versionsTable()} where id = ?`, [first.id]);
  const by = { kind: 'import', name: null, user: null } as const;
  const snapshot = await readSnapshot(type, row);
  const { event } = first;
  await storeVersion(trx, type, { event, by, at: row.updatedAt, locale, documentId, snapshot });
};
