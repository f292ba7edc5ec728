import { withConnection } from '../../../lib/database';
import type { CommentRow } from '../domain/public-comment';
import { COLUMNS, type RawRow, toRow, withPeople, withPlace } from './rows';

interface FoundPlace {
  documentId: string;
  title: string | null;
  slug: string | null;
  url: string | null;
  locale: string;
}

/** A Comment that shows, and its Article. */
export interface FoundComment extends CommentRow {
  article: FoundPlace;
}

/** Comments by the ids of their rows, of those that show: approved, in a Discussion and under an Article that do. */
export const readFound = (ids: readonly number[]): Promise<FoundComment[]> =>
  withConnection(async (knex) => {
    const rows: (RawRow & RawArticle)[] = await withPlace(withPeople(knex('comments')))
      .whereIn('comments.id', ids)
      .where('comments.status', 'approved')
      .whereNot('discussions.state', 'hidden')
      .whereNotNull('articles.id')
      .select({ ...COLUMNS, ...ARTICLE });
    return rows.map(({ articleId, title, slug, articleUrl, locale, ...comment }) => ({
      ...toRow(comment),
      article: { documentId: articleId, title, slug, url: articleUrl, locale },
    }));
  });

const ARTICLE = {
  articleId: 'articles.document_id',
  slug: 'articles.slug',
  title: 'articles.title',
  articleUrl: 'articles.url',
  locale: 'articles.locale',
};

interface RawArticle {
  articleId: string;
  slug: string | null;
  title: string | null;
  articleUrl: string | null;
  locale: string;
}
