import type { Knex } from 'knex';

import { dateOf, reading } from '../../../shared/database';
import { ownerOfSlug } from '../../slug/store/claim-slug';

/** A Discussion as the conversation reads it. */
export interface Discussion {
  id: number;
  documentId: string;
  articleDocumentId: string;
  state: 'open' | 'closed' | 'hidden';
  closesAt: Date | null;
  commentCount: number;
  /** Top-level Comments that show. */
  threadCount: number;
  /** Of its Article. */
  firstPublishedAt: Date | null;
}

/**
 * The Discussion of a published Article in one locale: by the Article's document id, its slug, or one
 * that it had before. Undefined when there is no such Article to be seen.
 */
export const findDiscussion = async (
  article: string,
  locale: string,
): Promise<Discussion | undefined> => {
  const found = await discussionOf(article, locale);
  if (found) return found;
  const owner = await ownerOfSlug('api::article.article', locale, article);
  return owner?.wasPublic ? discussionOf(owner.documentId, locale) : undefined;
};

/** The parts of a Discussion that people change, read inside a transaction; undefined once it is gone. */
export const rereadDiscussion = async (
  trx: Knex,
  id: number,
): Promise<Pick<Discussion, 'state' | 'closesAt'> | undefined> => {
  const row = await trx('discussions').where({ id }).first('state', 'closes_at');
  return row && { state: row.state, closesAt: dateOf(row.closes_at) };
};

const discussionOf = (article: string, locale: string): Promise<Discussion | undefined> =>
  reading(async (knex) => {
    const row = await knex('articles')
      .join('discussions', {
        'discussions.article_document_id': 'articles.document_id',
        'discussions.article_locale': 'articles.locale',
      })
      .where('articles.locale', locale)
      .whereNotNull('articles.published_at')
      .where((named) => {
        void named.where('articles.document_id', article).orWhere('articles.slug', article);
      })
      // A slug may read like another Article's document id: the document id comes first.
      .orderByRaw('case when articles.document_id = ? then 0 else 1 end', [article])
      .first({
        id: 'discussions.id',
        documentId: 'discussions.document_id',
        articleDocumentId: 'articles.document_id',
        state: 'discussions.state',
        closesAt: 'discussions.closes_at',
        commentCount: 'discussions.comment_count',
        threadCount: 'discussions.thread_count',
        firstPublishedAt: 'articles.first_published_at',
      });
    return (
      row && {
        ...row,
        commentCount: Number(row.commentCount ?? 0),
        threadCount: Number(row.threadCount ?? 0),
        closesAt: dateOf(row.closesAt),
        firstPublishedAt: dateOf(row.firstPublishedAt),
      }
    );
  });
