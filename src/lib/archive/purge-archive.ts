import { inTransaction } from '../database';
import { archiveTable } from './archive-table';

const BATCH = 1_000;

/** Deletes what was archived before a moment, a batch in a transaction. */
export const purgeArchive = async (before: Date): Promise<void> => {
  let deleted = BATCH;
  while (deleted === BATCH) {
    deleted = await inTransaction((trx) => {
      const old = trx(archiveTable()).where('at', '<', before).limit(BATCH).select('id');
      return trx(archiveTable()).whereIn('id', old).delete();
    });
  }
};

/** Deletes what was archived of a locale. */
export const forgetArchivedLocale = (language: string): Promise<void> =>
  inTransaction(async (trx) => {
    await trx(archiveTable()).where({ language }).delete();
  });
