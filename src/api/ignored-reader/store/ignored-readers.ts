import type { Knex } from 'knex';

import { inTransaction, newRow, withConnection } from '../../../lib/database';

const TABLE = 'ignored_readers';

/** The row id of a Reader. */
export const findReaderId = (documentId: string): Promise<number | undefined> =>
  withConnection(async (knex) => {
    const row = await knex('up_users')
      .where({ document_id: documentId })
      .first<{ id: number } | undefined>('id');
    return row?.id;
  });

/** Stores it at most once: the unique index on (reader, ignored) prevents a second one at the same moment. */
export const addIgnored = (readerId: number, ignoredId: number): Promise<void> =>
  inTransaction(async (trx) => {
    await trx(TABLE)
      .insert({
        ...newRow('api::ignored-reader.ignored-reader'),
        reader_id: readerId,
        ignored_id: ignoredId,
      })
      .onConflict(['reader_id', 'ignored_id'])
      .ignore();
  });

export const removeIgnored = (readerId: number, ignoredId: number): Promise<void> =>
  inTransaction(async (trx) => {
    await trx(TABLE).where({ reader_id: readerId, ignored_id: ignoredId }).delete();
  });

/** Deletes what says whom these Readers ignore, and who ignores them. */
export const forgetIgnoredOf = async (
  trx: Knex.Transaction,
  readerIds: readonly number[],
): Promise<void> => {
  for (const column of ['reader_id', 'ignored_id']) {
    await trx(TABLE).whereIn(column, readerIds).delete();
  }
};
