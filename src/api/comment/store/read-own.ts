import { withConnection } from '../../../lib/database';
import type { CommentRow } from '../domain/public-comment';
import type { Part } from './read-replies';
import { COLUMNS, type RawRow, toRow, withPeople, withPlace } from './rows';

/** A Reader's Comment and its Article; null where that is not published. */
export interface OwnComment extends CommentRow {
  articleUrl: string | null;
  article: { documentId: string; slug: string; title: string | null; locale: string } | null;
}

/** A Reader's own Comments in every status, newest first. */
export const readOwn = (readerId: number, { limit, after }: Part): Promise<OwnComment[]> =>
  withConnection(async (knex) => {
    const rows: (RawRow & RawArticle)[] = await withPlace(withPeople(knex('comments')))
      .where('comments.author_id', readerId)
      .modify(
        (query) =>
          after &&
          query.whereRaw('(comments.created_at, comments.id) < (?, ?)', [
            after.createdAt,
            after.id,
          ]),
      )
      .orderBy([
        { column: 'comments.created_at', order: 'desc' },
        { column: 'comments.id', order: 'desc' },
      ])
      .limit(limit)
      .select({ ...COLUMNS, ...ARTICLE });
    return rows.map(({ articleId, slug, title, articleLocale, articleUrl, ...comment }) => ({
      ...toRow(comment),
      articleUrl,
      article:
        articleId === null ? null : { documentId: articleId, slug, title, locale: articleLocale },
    }));
  });

export const countOwn = (readerId: number): Promise<number> =>
  withConnection(async (knex) => {
    const row = await knex('comments')
      .where({ author_id: readerId })
      .count({ total: 'id' })
      .first();
    return Number(row?.total ?? 0);
  });

const ARTICLE = {
  articleId: 'articles.document_id',
  slug: 'articles.slug',
  title: 'articles.title',
  articleLocale: 'articles.locale',
  articleUrl: 'articles.url',
};

interface RawArticle {
  articleId: string | null;
  slug: string;
  title: string | null;
  articleLocale: string;
  articleUrl: string | null;
}
