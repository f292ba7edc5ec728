import type { Knex } from 'knex';

import { inTransaction, newRow, withConnection } from '../../../lib/database';
import { archiveConversation, restoreConversation } from './archive-conversation';

const UID = 'api::discussion.discussion';
const TABLE = 'discussions';

/** One locale of an Article, to which a Discussion belongs. */
export interface ArticleLocale {
  documentId: string;
  locale: string;
}

const ofArticle = ({ documentId, locale }: ArticleLocale) => ({
  article_document_id: documentId,
  article_locale: locale,
});

/**
 * The row id of the Article's Discussion. Where there is none yet, that of a deleted Article which is restored comes
 * back with its Comments, and otherwise one is created, open and empty. Its title is set to the Article's.
 */
export const ensureDiscussion = (article: ArticleLocale, title: string): Promise<number> =>
  inTransaction(async (trx) => {
    await restoreConversation(trx, article);
    await trx(TABLE)
      .insert({
        ...newRow(UID),
        ...ofArticle(article),
        title,
        state: 'open',
        comment_count: 0,
        thread_count: 0,
      })
      .onConflict(['article_document_id', 'article_locale'])
      .merge(['title']);
    const { id } = await trx(TABLE).where(ofArticle(article)).first<{ id: number }>('id');
    return id;
  });

/**
 * Deletes the Article's Discussion with its Comments, their Reports and Likes. They are archived, for when the Article
 * is restored.
 */
export const deleteDiscussion = (article: ArticleLocale): Promise<void> =>
  inTransaction(async (trx) => {
    const discussion = () => trx(TABLE).where(ofArticle(article)).select('id');
    const comments = () => trx('comments').whereIn('discussion_id', discussion()).select('id');

    // The same lock order as in all writes, so that writes under way finish first.
    const [id] = await discussion().forUpdate().pluck<number[]>('id');
    if (id === undefined || !isFirst(trx, id)) return;
    await comments().forUpdate();
    await archiveConversation(trx, article);
    await trx('decisions').whereIn('comment_id', comments()).delete();
    await trx('likes').whereIn('comment_id', comments()).delete();
    await trx('reports').whereIn('comment_id', comments()).delete();
    await trx('comments').whereIn('discussion_id', discussion()).delete();
    await trx(TABLE).where(ofArticle(article)).delete();
  });

/** The Discussions that a transaction deletes. */
const deleting = new WeakMap<Knex.Transaction, Set<number>>();

/** Strapi deletes the draft and the published row of an Article side by side, and both may come to be the last. */
const isFirst = (trx: Knex.Transaction, id: number): boolean => {
  const ids = deleting.get(trx) ?? new Set();
  deleting.set(trx, ids);
  const isNew = !ids.has(id);
  ids.add(id);
  return isNew;
};

/** Whether a Discussion's Article has a row, draft or published, in its locale. */
export const hasArticle = (id: number): Promise<boolean> =>
  withConnection(async (knex) => {
    const row: unknown = await knex(TABLE)
      .join('articles', {
        'articles.document_id': 'discussions.article_document_id',
        'articles.locale': 'discussions.article_locale',
      })
      .where('discussions.id', id)
      .first('discussions.id');
    return row !== undefined;
  });

/** The row ids of all Discussions. */
export const discussionIds = (): Promise<number[]> =>
  withConnection((knex) => knex(TABLE).orderBy('id').pluck<number[]>('id'));
