import { newDocumentId } from '../../../../shared/database';
import type { RowEvent } from '../../../../shared/row-events';
import { deleteDiscussion, ensureDiscussion } from '../../../discussion/store/discussions';
import { claimSlug, freeSlugs, keepPublicSlug } from '../../../slug/store/claim-slug';
import { isProposal } from '../../../slug/store/propose-slug';
import { type ArticleFields, deriveFields } from '../../domain/derived-fields';
import { readBodyAside } from '../../reading/read-body-aside';
import { articleOwner, hasRows, type ArticleRow, storedArticle } from '../../store/articles';
import { keepFirstPublication } from '../../store/first-publication';

const UID = 'api::article.article';

/**
 * Row hooks: they fire for every row that any door writes, the copies made by publishing, discarding
 * and cloning included. So what they fill holds for REST, GraphQL, the content manager and imports.
 */
export default {
  async beforeCreate({ params: { data } }: RowEvent<ArticleRow>) {
    data.documentId ??= newDocumentId(UID);
    const owner = articleOwner(data);
    const derived = await deriveFields(data, undefined, {
      readBody: readBodyAside,
      isProposal: (slug, plain) => isProposal(owner, slug, plain),
    });
    Object.assign(data, derived);

    data.slug = await claimSlug(owner, slugWish(data));
    if (data.publishedAt) {
      data.firstPublishedAt ??= data.publishedAt;
      await keepPublicSlug(owner, data.slug);
      await keepFirstPublication(owner, data.firstPublishedAt);
    }
    data.discussion = await ensureDiscussion(owner, data.title ?? '');
  },

  async beforeUpdate({ params: { data, where } }: RowEvent<ArticleRow>) {
    const stored = await storedArticle(where);
    if (!stored) return;

    const derived = await deriveFields(data, stored, { readBody: readBodyAside });
    Object.assign(data, derived);
    if (derived.slug) {
      const wish = slugWish({ ...stored, ...derived });
      data.slug = await claimSlug(articleOwner(stored), wish);
    }
    const isRenamed = 'title' in data && data.title !== stored.title;
    if (isRenamed || 'discussion' in data) {
      // Whatever a form makes of the relation: an Article has its own Discussion, and no other.
      const title = data.title ?? stored.title ?? '';
      data.discussion = await ensureDiscussion(articleOwner(stored), title);
    }
  },

  async beforeDelete({ params: { where }, state }: RowEvent<ArticleRow>) {
    state.article = await storedArticle(where);
  },

  async afterDelete({ state }: RowEvent<ArticleRow>) {
    // Publishing deletes rows too; only with a locale's last row has the Article gone.
    if (!state.article || (await hasRows(state.article))) return;
    const owner = articleOwner(state.article);
    await freeSlugs(owner);
    await deleteDiscussion(owner);
  },
};

const slugWish = ({ slug, slugIsDerived }: ArticleFields) => ({
  slug: slug ?? '',
  isDerived: slugIsDerived === true,
});
