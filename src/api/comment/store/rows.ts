import type { Knex } from 'knex';

import { dateOf } from '../../../lib/database';
import type { CommentRow } from '../domain/public-comment';

/** The only columns that are read, so that no response can contain a private field of a Comment or a Reader. */
export const COLUMNS = {
  id: 'comments.id',
  documentId: 'comments.document_id',
  body: 'comments.body',
  html: 'comments.html',
  depth: 'comments.depth',
  parentId: 'comments.parent_id',
  parentDocumentId: 'parents.document_id',
  rootId: 'comments.root_id',
  authorDocumentId: 'readers.document_id',
  editorDocumentId: 'editors.document_id',
  authorName: 'comments.author_name',
  status: 'comments.status',
  likeCount: 'comments.like_count',
  replyCount: 'comments.reply_count',
  pinned: 'comments.pinned',
  createdAt: 'comments.created_at',
  editedAt: 'comments.edited_at',
};

/** `COLUMNS` for statements in plain SQL. */
export const SELECTED = Object.entries(COLUMNS)
  .map(([name, column]) => `${column} as "${name}"`)
  .join(', ');

/**
 * Joins the Reader of each row of `comments` (`readers`), or the Author who signed it (`editors`), and
 * its parent (`parents`).
 */
export const PEOPLE = `
  left join up_users as readers on readers.id = comments.author_id
  left join authors as editors on editors.id = comments.editor_id
  left join comments as parents on parents.id = comments.parent_id`;

/** `PEOPLE` for query builders. */
export const withPeople = (query: Knex.QueryBuilder): Knex.QueryBuilder => query.joinRaw(PEOPLE);

/** Also joins the Discussion, and its Article (`articles`) while that is published. */
export const withPlace = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query
    .join('discussions', 'discussions.id', 'comments.discussion_id')
    .leftJoin('articles', (published) => {
      void published
        .on('articles.document_id', 'discussions.article_document_id')
        .andOn('articles.locale', 'discussions.article_locale')
        .onNotNull('articles.published_at');
    });

/** A row as the drivers return it: SQLite has numbers for booleans and dates, PostgreSQL Dates for dates. */
export interface RawRow extends Omit<
  CommentRow,
  'html' | 'createdAt' | 'editedAt' | 'pinned' | 'depth' | 'likeCount' | 'replyCount'
> {
  html: string | null;
  depth: number | null;
  likeCount: number | null;
  replyCount: number | null;
  pinned: boolean | number | null;
  createdAt: Date | number;
  editedAt: Date | number | null;
}

export const toRow = (raw: RawRow): CommentRow => ({
  ...raw,
  html: raw.html ?? '',
  depth: raw.depth ?? 0,
  likeCount: raw.likeCount ?? 0,
  replyCount: raw.replyCount ?? 0,
  pinned: Boolean(raw.pinned),
  createdAt: new Date(raw.createdAt),
  editedAt: dateOf(raw.editedAt),
});
