import { withConnection } from '../../../lib/database';

/** What goes with an Article when it is unpublished or deleted. */
export interface ArticleContents {
  notes: number;
  /** Those that readers see or might see: all but rejected and deleted ones. */
  comments: number;
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
    return { notes, comments: Number(counted[0]?.count ?? 0) };
  });
