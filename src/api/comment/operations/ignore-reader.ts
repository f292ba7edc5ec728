import { forewordError } from '../../../lib/errors';
import {
  addIgnored,
  findReaderId,
  removeIgnored,
} from '../../ignored-reader/store/ignored-readers';
import { readerNotFound } from '../domain/errors';
import { orNotFound } from './or-not-found';

/** A Reader by the row id. */
interface Caller {
  id: number;
}

/**
 * Has a Reader's Comments be marked for whoever ignores them; ignoring somebody again changes nothing.
 *
 * @param documentId of whom to ignore
 * @throws READER_NOT_FOUND, PARAMETER_INVALID for oneself
 */
export const ignoreReader = async ({ id }: Caller, documentId: string): Promise<void> => {
  const ignored = await knownReader(documentId);
  if (ignored === id) {
    const message = 'You cannot ignore yourself.';
    throw forewordError('PARAMETER_INVALID', message, { field: 'documentId' });
  }
  await orNotFound(() => addIgnored(id, ignored), readerNotFound);
};

/**
 * Takes it back; where nobody is ignored, nothing changes.
 *
 * @throws READER_NOT_FOUND
 */
export const stopIgnoring = async ({ id }: Caller, documentId: string): Promise<void> => {
  await removeIgnored(id, await knownReader(documentId));
};

const knownReader = async (documentId: string): Promise<number> => {
  const id = await findReaderId(documentId);
  if (id === undefined) throw readerNotFound();
  return id;
};
