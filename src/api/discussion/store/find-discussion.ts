import { dateOf, queryPrepared } from '../../../lib/database';

/** The part of a Discussion that the conversation needs. */
export interface Discussion {
  id: number;
  documentId: string;
  articleDocumentId: string;
  /** Null where Articles have no page. */
  articleUrl: string | null;
  state: 'open' | 'closed' | 'hidden';
  closesAt: Date | null;
  commentCount: number;
  /** The number of visible top-level Comments. */
  threadCount: number;
  /** Of its Article. */
  firstPublishedAt: Date | null;
}

/** An Article in one locale, by its document id, its slug, or a former slug. */
export interface NamedArticle {
  article: string;
  locale: string;
}

/** The Discussion of a published Article. Undefined when there is no such published Article. */
export const findDiscussion = async (
  article: string,
  locale: string,
): Promise<Discussion | undefined> => (await findDiscussions([{ article, locale }]))[0];

/**
 * The Discussions of many published Articles, in one statement.
 *
 * @returns the Discussions in the order of `named`; undefined where there is none
 */
export const findDiscussions = async (
  named: readonly NamedArticle[],
): Promise<(Discussion | undefined)[]> => {
  const wanted = named.map((_article, index) => `(${index}, ?, ?)`).join(', ');
  const rows = await queryPrepared<RawDiscussion>(
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
 * A slug may equal another Article's document id: document ids take precedence, then current slugs, then former
 * ones. Each has a subselect of its own, because with `or` SQLite would scan all Articles.
 */
const FIND_DISCUSSIONS = `
  select wanted.place as "place", discussions.id as "id", discussions.document_id as "documentId",
      published.document_id as "articleDocumentId", published.url as "articleUrl", discussions.state as "state",
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
