import { forewordError } from '../../../shared/errors';
import { inTransaction } from '../../../shared/database';
import { type ReaderRecord, readRecords } from '../store/reader-records';
import { setCommenting } from '../store/readers';

/**
 * Sets how a Reader may take part.
 *
 * @param until when a ban ends; null for good
 * @throws READER_NOT_FOUND
 */
export const changeReader = async (
  documentId: string,
  commenting: ReaderRecord['commenting'],
  until: Date | null,
): Promise<ReaderRecord> => {
  const id = await inTransaction((trx) => setCommenting(trx, documentId, commenting, until));
  const record = id === undefined ? undefined : (await readRecords([id])).get(id);
  if (!record) throw forewordError('READER_NOT_FOUND', 'There is no such reader.');
  return record;
};
