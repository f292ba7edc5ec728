import { forewordError } from '../../../lib/errors';

/** The same error for an Article that does not exist and for one that this caller may not see. */
export const articleNotFound = () =>
  forewordError('ARTICLE_NOT_FOUND', 'There is no such article.');
