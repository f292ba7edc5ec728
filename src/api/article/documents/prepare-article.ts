import type { DocumentMiddleware } from '../../../shared/documents';
import { slugOf } from '../domain/slug';

/**
 * Document Service middleware: what must happen before Strapi validates an Article.
 * A written slug is normalised, since Strapi refuses most of what people write there; a clone starts
 * as an Article of its own, with a slug and a first publication still to come.
 */
export const prepareArticle: DocumentMiddleware = async (context, next) => {
  if (context.uid !== 'api::article.article') return next();

  if (context.action === 'create' || context.action === 'update' || context.action === 'clone') {
    const { data } = context.params;
    if (data && typeof data.slug === 'string') data.slug = slugOf(data.slug) || null;
  }
  if (context.action === 'clone') {
    const { data } = context.params;
    context.params.data = { ...data, slug: data?.slug ?? null, firstPublishedAt: null };
  }
  return next();
};
