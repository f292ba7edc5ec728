import type { DocumentMiddleware } from '../../../shared/documents';
import { slugOf } from '../domain/slug';
import { readBodyAside } from '../reading/read-body-aside';

/**
 * What a clone does not take over. It starts as an Article of its own, with an address, a first
 * publication and a conversation still to come; and a note stands on one Article only, so copying the
 * relation would take it away from the original.
 */
const OF_THE_ORIGINAL_ALONE = {
  slug: null,
  firstPublishedAt: null,
  discussion: null,
  notes: { set: [] },
  // Not a copy like those of publishing: what is derived is derived from what the clone says.
  excerptIsDerived: null,
};

/**
 * Document Service middleware: what must happen before Strapi validates an Article. A written slug is
 * normalised, since Strapi refuses most of what people write there; a long body is read while no
 * transaction waits for it.
 */
export const prepareArticle: DocumentMiddleware = async ({ uid, action, params }, next) => {
  if (uid !== 'api::article.article') return next();

  if (typeof params.data?.slug === 'string') {
    params.data = { ...params.data, slug: slugOf(params.data.slug) || null };
  }
  if (typeof params.data?.body === 'string') await readBodyAside(params.data.body);
  if (action === 'clone') params.data = { ...OF_THE_ORIGINAL_ALONE, ...params.data };
  return next();
};
