import { dateOf } from '../../../shared/database';
import { readRows } from '../../../shared/prepared';

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

/** An Article in one locale, by its document id, its slug, or one that it had before. */
export interface NamedArticle {
  article: string;
  locale: string;
}

/** The Discussion of a published Article. Undefined when there is no such Article to be seen. */
export const findDiscussion = async (
  article: string,
  locale: string,
): Promise<Discussion | undefined> => (await findDiscussions([{ article, locale }]))[0];

/**
 * The same for many Articles, in one statement.
 *
 * @returns what was found, in the order in which it was asked for
 */
export const findDiscussions = async (
  named: readonly NamedArticle[],
): Promise<(Discussion | undefined)[]> => {
  const wanted = named.map((_article, index) => `(${index}, ?, ?)`).join(', ');
  const rows = await readRows<RawDiscussion>(
    `with wanted(place, name, locale) as (values ${wanted}) ${FIND_DISCUSSIONS}`,
    named.flatMap(({ article, locale }) => [article, locale]),
  );
  const found: (Discussion | undefined)[] = named.map(() => undefined);
  for (const { place, ...row } of rows) {
    found[place] = {
      ...row,
      commentCount: row.commentCount ?? 0,
      threadCount: row.threadCount ?? 0,
      closesAt: dateOf(row.closesAt),
      firstPublishedAt: dateOf(row.firstPublishedAt),
    };
  }
  return found;
};

interface RawDiscussion extends Omit<
  Discussion,
  'commentCount' | 'threadCount' | 'closesAt' | 'firstPublishedAt'
> {
  place: number;
  commentCount: number | null;
  threadCount: number | null;
  closesAt: Date | number | null;
  firstPublishedAt: Date | number | null;
}

const PUBLISHED = 'articles.locale = wanted.locale and articles.published_at is not null';

/**
 * A slug may read like another Article's document id: the document id comes first, then present slugs,
 * then former ones. Each is looked up by itself: SQLite would read every Article to find one by either.
 */
const FIND_DISCUSSIONS = `
  select wanted.place as "place", discussions.id as "id", discussions.document_id as "documentId",
      published.document_id as "articleDocumentId", discussions.state as "state",
      discussions.closes_at as "closesAt", discussions.comment_count as "commentCount",
      discussions.thread_count as "threadCount", published.first_published_at as "firstPublishedAt"
    from wanted
    join articles as published on published.id = coalesce(
      (select articles.id from articles
        where articles.document_id = wanted.name and ${PUBLISHED} limit 1),
      (select articles.id from articles where articles.slug = wanted.name and ${PUBLISHED} limit 1),
      (select articles.id from slugs
        join articles on articles.document_id = slugs.document and ${PUBLISHED}
        where slugs.content_type = 'api::article.article' and slugs.language = wanted.locale
          and slugs.slug = wanted.name and slugs.was_public = true limit 1))
    join discussions on discussions.article_document_id = published.document_id
      and discussions.article_locale = published.locale`;
