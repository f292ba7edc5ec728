import { reading } from '../../../shared/database';
import { ownerOfSlug } from '../../slug/store/claim-slug';

const UID = 'api::article.article';

/** A published Article in one locale, and the slug under which it is to be found. */
export interface ResolvedArticle {
  documentId: string;
  locale: string;
  slug: string;
  /** Whether it was asked for by a slug that it had before. */
  isFormerSlug: boolean;
}

/**
 * The published Article that a document id, its slug, or a former slug of it names.
 * Undefined when there is none to be seen: absent and unpublished look the same.
 */
export const resolveArticle = async (
  idOrSlug: string,
  locale: string,
): Promise<ResolvedArticle | undefined> => {
  const byId = await publishedSlug(idOrSlug, locale);
  if (byId !== undefined) return { documentId: idOrSlug, locale, slug: byId, isFormerSlug: false };

  const owner = await ownerOfSlug(UID, locale, idOrSlug);
  if (!owner?.wasPublic) return undefined;
  const slug = await publishedSlug(owner.documentId, locale);
  if (slug === undefined) return undefined;
  return { documentId: owner.documentId, locale, slug, isFormerSlug: slug !== idOrSlug };
};

const publishedSlug = (documentId: string, locale: string): Promise<string | undefined> =>
  reading(async (knex) => {
    const row = await knex('articles')
      .where({ document_id: documentId, locale })
      .whereNotNull('published_at')
      .first('slug');
    return row?.slug;
  });
