import type { Knex } from 'knex';

import { withConnection } from '../../../lib/database';
import type { CommentRow } from '../domain/public-comment';
import type { Part } from './read-replies';
import { COLUMNS, type RawRow, toRow, withPeople, withPlace } from './rows';

/** A Comment in a list that is not one Article's, and its Article; null where that is not published. */
export interface ListedComment extends CommentRow {
  articleUrl: string | null;
  article: ListedArticle | null;
}

export interface ListedArticle {
  documentId: string;
  slug: string;
  title: string | null;
  locale: string;
}

/** A Reader's own Comments in every status, newest first. */
export const readOwn = (readerId: number, part: Part): Promise<ListedComment[]> =>
  newestFirst((comments) => comments.where('comments.author_id', readerId), part);

/** A Reader's approved Comments in all Discussions that show, newest first: a range of `comments_written_idx`. */
export const readWritten = (readerId: number, part: Part): Promise<ListedComment[]> =>
  newestFirst((comments) => comments.where('comments.author_id', readerId).modify(thatShow), part);

/** The approved Comments of all Discussions that show, newest first: a range of `comments_queue_idx`. */
export const readLatest = (part: Part): Promise<ListedComment[]> =>
  newestFirst((comments) => comments.modify(thatShow), part);

export const countOwn = (readerId: number): Promise<number> =>
  counted((comments) => comments.where('comments.author_id', readerId));

/** How many `readWritten` has, in time linear in their number. */
export const countWritten = (readerId: number): Promise<number> =>
  counted((comments) => withPlace(comments).where('comments.author_id', readerId).modify(thatShow));

const counted = (narrow: (comments: Knex.QueryBuilder) => Knex.QueryBuilder): Promise<number> =>
  withConnection(async (knex) => {
    const row = await narrow(knex('comments'))
      .count({ total: 'comments.id' })
      .first<{ total: number | string } | undefined>();
    return Number(row?.total ?? 0);
  });

/** As `isShown` in a conversation: approved, in a Discussion that is not hidden, of an Article that is published. */
const thatShow = (comments: Knex.QueryBuilder): void => {
  void comments
    .where('comments.status', 'approved')
    .whereNot('discussions.state', 'hidden')
    .whereNotNull('articles.id');
};

const newestFirst = (
  narrow: (comments: Knex.QueryBuilder) => Knex.QueryBuilder,
  { limit, after }: Part,
): Promise<ListedComment[]> =>
  withConnection(async (knex) => {
    const rows: (RawRow & RawArticle)[] = await narrow(withPlace(withPeople(knex('comments'))))
      .modify(
        (query) =>
          after &&
          query.whereRaw('(comments.created_at, comments.id) < (?, ?)', [
            after.createdAt,
            after.id,
          ]),
      )
      .orderBy([
        { column: 'comments.created_at', order: 'desc' },
        { column: 'comments.id', order: 'desc' },
      ])
      .limit(limit)
      .select({ ...COLUMNS, ...ARTICLE });
    return rows.map(({ articleId, slug, title, articleLocale, articleUrl, ...comment }) => ({
      ...toRow(comment),
      articleUrl,
      article:
        articleId === null ? null : { documentId: articleId, slug, title, locale: articleLocale },
    }));
  });

const ARTICLE = {
  articleId: 'articles.document_id',
  slug: 'articles.slug',
  title: 'articles.title',
  articleLocale: 'articles.locale',
  articleUrl: 'articles.url',
};

interface RawArticle {
  articleId: string | null;
  slug: string;
  title: string | null;
  articleLocale: string;
  articleUrl: string | null;
}
