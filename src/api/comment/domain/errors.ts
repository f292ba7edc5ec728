import { forewordError } from '../../../lib/errors';

/** The same error for a Comment that does not exist and for one that this caller may not see. */
export const commentNotFound = () =>
  forewordError('COMMENT_NOT_FOUND', 'There is no such comment.');
