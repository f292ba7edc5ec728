import { forewordError } from '../../../lib/errors';

/** The same error for an address that nothing ever had and for one of what is not public. */
export const redirectNotFound = () =>
  forewordError('REDIRECT_NOT_FOUND', 'Nothing that is public had this address.');
