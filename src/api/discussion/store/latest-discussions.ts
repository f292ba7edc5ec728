import { queryPrepared } from '../../../lib/database';
import type { ShownDiscussion } from '../domain/shown-discussion';

interface Row {
  id: number;
  documentId: string;
  article: string;
  locale: string;
  title: string | null;
  slug: string | null;
  url: string | null;
  lastCommentAt: Date | number | null;
}

const SELECT = `select discussions.id as "id", discussions.document_id as "documentId",
    discussions.article_document_id as "article", discussions.article_locale as "locale",
    articles.title as "title", articles.slug as "slug", articles.url as "url",
    discussions.last_comment_at as "lastCommentAt"
  from discussions
  join articles on articles.document_id = discussions.article_document_id
    and articles.locale = discussions.article_locale and articles.published_at is not null
  where discussions.state <> 'hidden'`;

/** A range of `discussions_last_idx`. */
const LATEST = `${SELECT} and discussions.article_locale = ? and discussions.last_comment_at is not null
  order by discussions.last_comment_at desc limit ?`;

/**
 * The Discussions in which something was written last, at most `limit`: that many Comments that were written last are in
 * them.
 */
export const latestDiscussions = async (
  locales: readonly string[],
  limit: number,
): Promise<ShownDiscussion[]> => {
  const found = await Promise.all(
    locales.map((locale) => queryPrepared<Row>(LATEST, [locale, limit])),
  );
  return found
    .flat()
    .sort((one, other) => Number(other.lastCommentAt) - Number(one.lastCommentAt))
    .slice(0, limit)
    .map(shownOf);
};

const shownOf = ({ id, documentId, article, locale, title, slug, url }: Row): ShownDiscussion => ({
  ...{ id, documentId },
  article: { documentId: article, locale, title, slug, url },
});
