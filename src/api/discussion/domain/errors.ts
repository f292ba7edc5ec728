import { forewordError } from '../../../lib/errors';

/** The error for writes in a closed or hidden Discussion. */
export const discussionClosed = () =>
  forewordError('DISCUSSION_CLOSED', 'The discussion of this article is closed.');
