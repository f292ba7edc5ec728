import { withConnection } from '../../../lib/database';

/**
 * The number of approved Comments of each of these Articles in one locale. It is 0 for one
 * that is absent, unpublished or hidden.
 *
 * @param articleIds document ids
 */
export const countsOf = (
  articleIds: readonly string[],
  locale: string,
): Promise<Record<string, number>> =>
  withConnection(async (knex) => {
    const rows = await knex('discussions')
      .join('articles', {
        'articles.document_id': 'discussions.article_document_id',
        'articles.locale': 'discussions.article_locale',
      })
      .whereIn('discussions.article_document_id', articleIds)
      .where('discussions.article_locale', locale)
      .whereNot('discussions.state', 'hidden')
      .whereNotNull('articles.published_at')
      .select({ article: 'articles.document_id', count: 'discussions.comment_count' });
    const counts = new Map(rows.map(({ article, count }) => [String(article), Number(count)]));
    return Object.fromEntries(articleIds.map((id) => [id, counts.get(id) ?? 0]));
  });
