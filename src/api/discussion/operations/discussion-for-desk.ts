import { forewordError } from '../../../lib/errors';
import { dateOf, withConnection } from '../../../lib/database';
import type { DeskDiscussion } from '../domain/desk-discussion';
import type { ArticleLocale } from '../store/discussions';
import type { Discussion } from '../store/find-discussion';

interface DiscussionRow {
  id: number;
  document_id: string;
  state: Discussion['state'];
  closes_at: Date | number | null;
  last_comment_at: Date | number | null;
}

/**
 * @throws DISCUSSION_NOT_FOUND for an Article that has never been saved
 */
export const discussionForDesk = (article: ArticleLocale): Promise<DeskDiscussion> =>
  withConnection(async (knex) => {
    const row = await knex('discussions')
      .where({ article_document_id: article.documentId, article_locale: article.locale })
      .first<DiscussionRow | undefined>(
        ...['id', 'document_id', 'state', 'closes_at', 'last_comment_at'],
      );
    if (!row) throw forewordError('DISCUSSION_NOT_FOUND', 'This article has no discussion yet.');

    const counted: { status: string; total: number | string }[] = await knex('comments')
      .where({ discussion_id: row.id })
      .groupBy('status')
      .select('status')
      .count({ total: '*' });
    const of = (status: string): number =>
      Number(counted.find((line) => line.status === status)?.total ?? 0);
    return {
      documentId: row.document_id,
      state: row.state,
      closesAt: dateOf(row.closes_at)?.toISOString() ?? null,
      lastCommentAt: dateOf(row.last_comment_at)?.toISOString() ?? null,
      counts: {
        approved: of('approved'),
        pending: of('pending'),
        rejected: of('rejected'),
        spam: of('spam'),
        deleted: of('deleted'),
      },
    };
  });

/**
 * Opens, closes or hides a Discussion, or sets when it closes.
 *
 * @throws DISCUSSION_NOT_FOUND
 */
export const changeDiscussion = async (
  article: ArticleLocale,
  change: { state?: Discussion['state']; closesAt?: string | null },
): Promise<DeskDiscussion> => {
  const { documentId } = await discussionForDesk(article);
  await strapi.documents('api::discussion.discussion').update({
    documentId,
    // Null empties the field; Strapi's types do not allow it.
    data: { ...change, closesAt: change.closesAt as string | undefined },
  });
  return discussionForDesk(article);
};
