import { isDeepStrictEqual } from 'node:util';

import type { Knex } from 'knex';

import { personNamed } from './person';
import { type DocumentRow, readSnapshot, rowsWithoutVersions } from './rows';
import { storeVersion } from './store';
import type { Snapshot } from './version';
import type { VersionedType } from './versioned-type';

/**
 * Records what a document without versions holds, before it is written for the first time: it may be older than its
 * history, or have come past the Document Service. Of a locale whose draft is as published, once.
 */
export const recordFirst = async (
  trx: Knex.Transaction,
  type: VersionedType,
  documentId: string,
): Promise<void> => {
  const published = new Map<string, Snapshot>();
  for (const row of publishedFirst(await rowsWithoutVersions(trx, type, documentId))) {
    const { locale, savedBy, updatedAt: at, isPublished } = row;
    const snapshot = await readSnapshot(type, row);
    if (isDeepStrictEqual(published.get(locale)?.content, snapshot.content)) continue;
    if (isPublished) published.set(locale, snapshot);
    const event = isPublished ? 'published' : 'saved';
    const by = personNamed(savedBy);
    await storeVersion(trx, type, { event, by, at, locale, documentId, snapshot });
  }
};

const publishedFirst = (rows: readonly DocumentRow[]): DocumentRow[] =>
  [...rows].sort((one, other) => Number(other.isPublished) - Number(one.isPublished));
