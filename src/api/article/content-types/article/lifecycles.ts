import { newDocumentId } from '../../../../lib/database';
import type { RowEvent } from '../../../../lib/document-service';
import { deleteDiscussion, ensureDiscussion } from '../../../discussion/store/discussions';
import { type ArticleRow, hasRows, localeOfArticle, storedArticle } from '../../store/articles';

const UID = 'api::article.article';

/**
 * Row hooks: each locale of an Article has its own Discussion, created with the first row and deleted with the
 * last. `lib/derived-fields` fills the derived fields.
 */
export default {
  async beforeCreate({ params: { data } }: RowEvent<ArticleRow>) {
    data.documentId ??= newDocumentId(UID);
    data.discussion = await ensureDiscussion(localeOfArticle(data), data.title ?? '');
  },

  async beforeUpdate({ params: { data, where } }: RowEvent<ArticleRow>) {
    if (!('title' in data) && !('discussion' in data)) return;
    const stored = await storedArticle(where);
    if (!stored) return;

    const isRenamed = 'title' in data && data.title !== stored.title;
    if (isRenamed || 'discussion' in data) {
      // Whatever the client sends for the relation, an Article has its own Discussion.
      const title = data.title ?? stored.title ?? '';
      data.discussion = await ensureDiscussion(localeOfArticle(stored), title);
    }
  },

  async beforeDelete({ params: { where }, state }: RowEvent<ArticleRow>) {
    state.article = await storedArticle(where);
  },

  async afterDelete({ state }: RowEvent<ArticleRow>) {
    // Publishing deletes rows too: the Article is deleted only with the last row of a locale.
    if (!state.article || (await hasRows(state.article))) return;
    await deleteDiscussion(localeOfArticle(state.article));
  },
};
