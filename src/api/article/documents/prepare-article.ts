import type { DocumentMiddleware } from '../../../lib/document-service';

/**
 * The fields that a clone does not copy: it gets its own Discussion, and a note belongs to one Article only, so
 * copying the relation would remove it from the original. So it has not been corrected, either.
 */
const RESET_IN_CLONE = { discussion: null, notes: { set: [] }, lastCorrectedAt: null };

/** Document Service middleware for clones of Articles: resets these fields. */
export const prepareArticle: DocumentMiddleware = ({ params }, next) => {
  params.data = { ...RESET_IN_CLONE, ...params.data };
  return next();
};
