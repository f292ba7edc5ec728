import type { DocumentMiddleware } from '../../../shared/documents';
import { slugOf } from '../../article/domain/slug';
import { ownerOfSlug, slugTaken } from '../store/claim-slug';
import { WITH_SLUGS } from '../with-slugs';

/**
 * Document Service middleware: normalises a written slug before Strapi validates it, which refuses most
 * of what people write there. Of a type without drafts, Strapi also looks whether it is taken, and would
 * say so in its own words: that is asked first. A clone does not take over the slug of its original.
 *
 * @throws SLUG_TAKEN
 */
export const prepareSlug: DocumentMiddleware = async (call, next) => {
  const { uid, action, contentType, params } = call;
  if (!WITH_SLUGS.includes(uid)) return next();

  if (action === 'clone') params.data = { slug: null, ...params.data };
  if (typeof params.data?.slug !== 'string') return next();

  const slug = slugOf(params.data.slug) || null;
  params.data = { ...params.data, slug };
  if (slug && !contentType.options?.draftAndPublish) {
    const owner = await ownerOfSlug(uid, '', slug);
    const isItsOwn = action === 'update' && owner?.documentId === params.documentId;
    if (owner && !isItsOwn) throw slugTaken(slug);
  }
  return next();
};
