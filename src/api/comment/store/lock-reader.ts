import type { Knex } from 'knex';

import { forUpdate, queryInTransaction } from '../../../lib/database';
import { type Reader, READER_COLUMNS, type ReaderRow, toReader } from './readers';

/**
 * Locks a Reader for this transaction: of two Comments at the same moment, the second sees the first.
 *
 * @returns the Reader, read again, so that a ban applies at once. Undefined when the account has been deleted
 */
export const lockReader = async (
  trx: Knex.Transaction,
  id: number,
): Promise<Reader | undefined> => {
  const [row] = await queryInTransaction<ReaderRow>(
    trx,
    `select ${READER_COLUMNS} from up_users where id = ? ${forUpdate()}`,
    [id],
  );
  return row && toReader(row);
};
