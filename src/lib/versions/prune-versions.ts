import { inTransaction, queryPrepared } from '../database';
import { daysAgo, versionsConfig } from './config';
import type { VersionedDocument, VersionEvent } from './version';
import { versionsTable } from './version-table';

/**
 * Removes the versions that are not to be kept any longer (`config/versions.ts`), each batch in a transaction of its
 * own. The last one of a document in its locale stays as long as the document: the next one is compared with it.
 */
export const pruneVersions = async (): Promise<void> => {
  const { savesForDays, entries, entriesForDays, deletedForDays } = versionsConfig();
  await removeAll(SAVES, [daysAgo(savesForDays)]);
  for (const event of PASSING) await removeAll(OLD_ENTRIES, [event, daysAgo(entriesForDays)]);
  for (const document of await savedSince(daysAgo(2 * savesForDays))) {
    await remove(LONG_LIST, [...keysOf(document), daysAgo(savesForDays), entries - 1]);
  }
  for (const document of await deletedBefore(daysAgo(deletedForDays))) {
    await remove(OF_DOCUMENT, keysOf(document));
  }
};

type Bindings = readonly (string | number | Date)[];

/** Rows a statement, and statements a run at most: what is left, the next run removes. */
const BATCH = 500;
const MOST = 200;

const removeAll = async (where: () => string, bindings: Bindings): Promise<void> => {
  for (let run = 0; run < MOST; run += 1) {
    if ((await remove(where, bindings)) < BATCH) return;
  }
};

/** @returns how many rows were removed */
const remove = (where: () => string, bindings: Bindings): Promise<number> =>
  inTransaction(async (trx) => {
    const table = versionsTable();
    const stale = `select own.id from ${table} as own where ${where()} limit ${BATCH}`;
    return trx(table)
      .whereRaw(`id in (${stale})`, [...bindings])
      .delete();
  });

/** Events whose entries are not kept as long as the document. */
const PASSING: VersionEvent[] = [
  ...(['saved', 'unpublished', 'discarded', 'restored', 'deleted'] as const),
  ...(['review-asked', 'review-returned', 'review-withdrawn'] as const),
];

const LATER = (): string => `select 1 from ${versionsTable()} as later
  where later.content_type = own.content_type and later.document = own.document
    and later.language = own.language and later.is_entry = true and later.id > own.id`;

const SAVES = (): string => `own.event = 'saved' and own.is_entry = false and own.at < ?`;

const OLD_ENTRIES = (): string =>
  `own.event = ? and own.is_entry = true and own.at < ? and exists (${LATER()})`;

const OF_DOCUMENT = (): string => 'own.content_type = ? and own.document = ? and own.language = ?';

/** Beyond the newest so many of a document, but for those that were published. */
const LONG_LIST = (): string => `${OF_DOCUMENT()} and own.is_entry = true
  and own.event <> 'published' and own.at < ? and own.id < (
    select newest.id from ${versionsTable()} as newest
      where newest.content_type = own.content_type and newest.document = own.document
        and newest.language = own.language and newest.is_entry = true
        and newest.event <> 'published'
      order by newest.id desc limit 1 offset ?)`;

/** Documents whose lists may have become too long. */
const savedSince = (moment: Date): Promise<VersionedDocument[]> =>
  queryPrepared<VersionedDocument>(
    `select distinct content_type as "contentType", document as "documentId",
        language as "locale"
      from ${versionsTable()} where event = 'saved' and is_entry = true and at >= ?`,
    [moment],
  );

/** Documents that have been gone in a locale since before a moment. */
const deletedBefore = (moment: Date): Promise<VersionedDocument[]> =>
  queryPrepared<VersionedDocument>(
    `select content_type as "contentType", document as "documentId", language as "locale"
      from ${versionsTable()} as own
      where event = 'deleted' and is_entry = true and at < ? and not exists (${LATER()})
      limit ${BATCH}`,
    [moment],
  );

const keysOf = ({ contentType, documentId, locale }: VersionedDocument): string[] => [
  contentType,
  documentId,
  locale,
];
