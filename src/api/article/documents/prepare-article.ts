import type { DocumentMiddleware } from '../../../shared/documents';
import { readBodyAside } from '../reading/read-body-aside';

/**
 * What a clone does not take over. It starts as an Article of its own, with a first
 * publication and a conversation still to come; and a note stands on one Article only, so copying the
 * relation would take it away from the original.
 */
const OF_THE_ORIGINAL_ALONE = {
  firstPublishedAt: null,
  discussion: null,
  notes: { set: [] },
  // Not a copy like those of publishing: what is derived is derived from what the clone says.
  excerptIsDerived: null,
};

/**
 * Document Service middleware: what must happen to an Article before the Document Service begins. A long
 * body is read while no transaction waits for it, and a clone is made an Article of its own.
 */
export const prepareArticle: DocumentMiddleware = async ({ uid, action, params }, next) => {
  if (uid !== 'api::article.article') return next();

  if (typeof params.data?.body === 'string') await readBodyAside(params.data.body);
  if (action === 'clone') params.data = { ...OF_THE_ORIGINAL_ALONE, ...params.data };
  return next();
};
