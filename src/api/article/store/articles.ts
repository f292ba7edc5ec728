import { findRow, withConnection } from '../../../lib/database';
import type { ArticleLocale } from '../../discussion/store/discussions';

const UID = 'api::article.article';

/** The part of a row of `articles` that the hooks read and write. */
export interface ArticleRow {
  documentId?: string;
  locale?: string | null;
  title?: string | null;
  discussion?: number;
}

/** The Article and locale that a row belongs to. */
export const localeOfArticle = ({ documentId, locale }: ArticleRow): ArticleLocale => ({
  documentId: documentId ?? '',
  locale: locale ?? '',
});

/** The row that a write will change or delete. */
export const storedArticle = async (
  where: Record<string, unknown>,
): Promise<ArticleRow | undefined> => {
  const select = ['documentId', 'locale', 'title'];
  return (await findRow<ArticleRow>(UID, { where, select })) ?? undefined;
};

/** Whether the Article still has a row, draft or published, in that locale. */
export const hasRows = (article: ArticleRow): Promise<boolean> =>
  withConnection(async (knex) => {
    const { documentId, locale } = localeOfArticle(article);
    const row: unknown = await knex('articles')
      .where({ document_id: documentId, locale })
      .first('id');
    return row !== undefined;
  });
