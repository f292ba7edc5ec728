import { dateOf, reading } from '../../../shared/database';
import type { ArticleLocale } from './discussions';

/** A Discussion as the conversation reads it. */
export interface Discussion {
  id: number;
  documentId: string;
  state: 'open' | 'closed' | 'hidden';
  closesAt: Date | null;
  commentCount: number;
  /** Of its Article. */
  firstPublishedAt: Date | null;
}

/** The Discussion of a published Article in one locale; undefined when there is no such Article. */
export const findDiscussion = (article: ArticleLocale): Promise<Discussion | undefined> =>
  reading(async (knex) => {
    const row = await knex('discussions')
      .join('articles', {
        'articles.document_id': 'discussions.article_document_id',
        'articles.locale': 'discussions.article_locale',
      })
      .where({
        'discussions.article_document_id': article.documentId,
        'discussions.article_locale': article.locale,
      })
      .whereNotNull('articles.published_at')
      .first({
        id: 'discussions.id',
        documentId: 'discussions.document_id',
        state: 'discussions.state',
        closesAt: 'discussions.closes_at',
        commentCount: 'discussions.comment_count',
        firstPublishedAt: 'articles.first_published_at',
      });
    return (
      row && {
        ...row,
        commentCount: Number(row.commentCount ?? 0),
        closesAt: dateOf(row.closesAt),
        firstPublishedAt: dateOf(row.firstPublishedAt),
      }
    );
  });
