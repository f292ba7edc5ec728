import { reading } from '../../../shared/database';
import type { ArticleFields } from '../domain/derived-fields';
import type { SlugOwner } from '../../slug/store/claim-slug';

const UID = 'api::article.article';

/** A row of `articles`, as far as the hooks read and write it. */
export interface ArticleRow extends ArticleFields {
  documentId?: string;
  locale?: string | null;
  publishedAt?: Date | string | null;
  discussion?: number;
}

/** The Article a row belongs to, in its locale. */
export const articleOwner = ({ documentId, locale }: ArticleRow): SlugOwner => ({
  contentType: UID,
  documentId: documentId ?? '',
  locale: locale ?? '',
});

/** The row that a write is about to change or delete. */
export const storedArticle = async (
  where: Record<string, unknown>,
): Promise<ArticleRow | undefined> => (await strapi.db.query(UID).findOne({ where })) ?? undefined;

/** Whether the Article still has a row, draft or published, in that locale. */
export const hasRows = (article: ArticleRow): Promise<boolean> =>
  reading(async (knex) => {
    const { documentId, locale } = articleOwner(article);
    const row = await knex('articles').where({ document_id: documentId, locale }).first('id');
    return row !== undefined;
  });
