import { withConnection } from '../../../lib/database';

/** What goes with an Article when it is unpublished or deleted, and where it is. */
export interface ArticleContents {
  notes: number;
  /** Those that readers see or might see: all but rejected and deleted ones. */
  comments: number;
  /** Where readers see it; null where they do not, or not in this locale. */
  url: string | null;
}

/** @param locale none for all */
export const countContents = (documentId: string, locale?: string): Promise<ArticleContents> =>
  withConnection(async (knex) => {
    const notes = await strapi.db.query('api::editor-note.editor-note').count({
      where: {
        publishedAt: null,
        article: { documentId, ...(locale !== undefined && { locale }) },
      },
    });
    const counted: { count: number | string }[] = await knex('comments')
      .join('discussions', 'discussions.id', 'comments.discussion_id')
      .where({ 'discussions.article_document_id': documentId })
      .where((one) => {
        if (locale !== undefined) void one.where('discussions.article_locale', locale);
      })
      .whereIn('comments.status', ['approved', 'pending'])
      .count({ count: 'comments.id' });
    const page = (await strapi.db.query('api::article.article').findOne({
      where: {
        documentId,
        publishedAt: { $notNull: true },
        ...(locale !== undefined && { locale }),
      },
      select: ['url'],
    })) as { url: string | null } | null;
    return { notes, comments: Number(counted[0]?.count ?? 0), url: page?.url ?? null };
  });
