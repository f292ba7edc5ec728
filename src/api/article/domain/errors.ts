import { forewordError } from '../../../lib/errors';

/** The same error for an Article that does not exist and for one that this caller may not see. */
export const articleNotFound = () =>
  forewordError('ARTICLE_NOT_FOUND', 'There is no such article.');

/** The same error whatever is wrong with the token, and whether there is such an Article or not. */
export const previewInvalid = () =>
  forewordError(
    'PREVIEW_INVALID',
    'This preview is not valid, or not any more. Ask for a new link.',
  );
