import { forewordError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/database';
import type { QueuedReader } from '../domain/desk';
import { readRecords } from '../store/reader-records';
import { type Sanction, setCommenting } from '../store/readers';
import { queuedReader } from './queued-reader';

/**
 * Sets how a Reader may take part. A ban is stored with who gave it, when and why.
 *
 * @throws READER_NOT_FOUND
 */
export const changeReader = async (
  documentId: string,
  sanction: Sanction,
): Promise<QueuedReader> => {
  const id = await inTransaction((trx) => setCommenting(trx, documentId, sanction));
  const record = id === undefined ? undefined : (await readRecords([id])).get(id);
  if (!record) throw forewordError('READER_NOT_FOUND', 'There is no such reader.');
  return queuedReader(record);
};
