import { forewordError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/database';
import type { QueuedReader } from '../domain/desk';
import { readRecords } from '../store/reader-records';
import { setCommenting } from '../store/readers';
import { queuedReader } from './queued-reader';

/**
 * Sets how a Reader may take part.
 *
 * @param until when a ban ends; null for a ban without an end
 * @throws READER_NOT_FOUND
 */
export const changeReader = async (
  documentId: string,
  commenting: QueuedReader['commenting'],
  until: Date | null,
): Promise<QueuedReader> => {
  const id = await inTransaction((trx) => setCommenting(trx, documentId, commenting, until));
  const record = id === undefined ? undefined : (await readRecords([id])).get(id);
  if (!record) throw forewordError('READER_NOT_FOUND', 'There is no such reader.');
  return queuedReader(record);
};
