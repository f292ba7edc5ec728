import type { Knex } from 'knex';

import { dateOf, reading } from '../../../shared/database';
import type { Cursor } from '../domain/cursor';
import type { CommentRow } from '../domain/public-comment';

/** The order of a conversation's top-level Comments; pinned ones come first in both. */
export type ConversationSort = 'newest' | 'oldest';

/** A page of a Discussion's top-level Comments. */
export interface PageOfRoots {
  rows: CommentRow[];
  /** Top-level Comments in the whole Discussion. */
  total: number;
  hasMore: boolean;
}

/**
 * A page of the top-level Comments that show: approved, or with an approved one under them.
 * Read by (discussion_id, root_id, pinned, created_at, id), from where the cursor points.
 */
export const readRoots = (
  discussionId: number,
  page: { sort: ConversationSort; pageSize: number; after: Cursor | null },
): Promise<PageOfRoots> =>
  reading(async (knex) => {
    const visibleRoots = () =>
      commentRows(knex)
        .where({ 'comments.discussion_id': discussionId, 'comments.root_id': null })
        .where((either) =>
          either
            .where('comments.status', 'approved')
            .orWhereExists(
              knex('comments as replies')
                .whereRaw('replies.root_id = comments.id')
                .where('replies.status', 'approved'),
            ),
        );

    const direction = page.sort === 'newest' ? 'desc' : 'asc';
    const rows = await visibleRoots()
      .modify((query) => page.after && query.where(isAfter(page.after, page.sort)))
      .select(COLUMNS)
      .orderBy([
        { column: 'comments.pinned', order: 'desc' },
        { column: 'comments.created_at', order: direction },
        { column: 'comments.id', order: direction },
      ])
      .limit(page.pageSize + 1);
    const counted = await visibleRoots().count({ total: 'comments.id' }).first();
    return {
      rows: rows.slice(0, page.pageSize).map(toRow),
      total: Number(counted?.total ?? 0),
      hasMore: rows.length > page.pageSize,
    };
  });

/** Every Comment under these top-level ones, oldest first, whatever its status. */
export const readReplies = (rootIds: readonly number[]): Promise<CommentRow[]> =>
  reading(async (knex) => {
    const rows = await commentRows(knex)
      .whereIn('comments.root_id', rootIds)
      .select(COLUMNS)
      .orderBy(['comments.created_at', 'comments.id']);
    return rows.map(toRow);
  });

/** One Comment by its document id, whatever its status, with the Discussion it stands in. */
export const readComment = (
  documentId: string,
): Promise<(CommentRow & { discussionId: number }) | undefined> =>
  reading(async (knex) => {
    const row = await commentRows(knex)
      .where({ 'comments.document_id': documentId })
      .first({ ...COLUMNS, discussionId: 'comments.discussion_id' });
    return row && { ...toRow(row), discussionId: row.discussionId };
  });

/** How many of a Reader's Comments were ever approved and still are. */
export const countApproved = (readerId: number): Promise<number> =>
  reading(async (knex) => {
    const counted = await knex('comments')
      .where({ author_id: readerId, status: 'approved' })
      .count({ total: 'id' })
      .first();
    return Number(counted?.total ?? 0);
  });

/** A column list: no private field of a Comment or a Reader can ever be in an answer. */
const COLUMNS = {
  id: 'comments.id',
  documentId: 'comments.document_id',
  body: 'comments.body',
  html: 'comments.html',
  depth: 'comments.depth',
  parentId: 'comments.parent_id',
  rootId: 'comments.root_id',
  authorDocumentId: 'readers.document_id',
  authorName: 'comments.author_name',
  status: 'comments.status',
  likeCount: 'comments.like_count',
  replyCount: 'comments.reply_count',
  pinned: 'comments.pinned',
  createdAt: 'comments.created_at',
  editedAt: 'comments.edited_at',
};

const commentRows = (knex: Knex) =>
  knex('comments').leftJoin('up_users as readers', 'readers.id', 'comments.author_id');

/** A row as the drivers give it: booleans and moments as numbers from SQLite, moments as Dates else. */
interface RawRow extends Omit<CommentRow, 'html' | 'createdAt' | 'editedAt' | 'pinned'> {
  html: string | null;
  pinned: boolean | number | null;
  createdAt: Date | number;
  editedAt: Date | number | null;
}

const toRow = (raw: RawRow): CommentRow => ({
  ...raw,
  html: raw.html ?? '',
  pinned: Boolean(raw.pinned),
  createdAt: new Date(raw.createdAt),
  editedAt: dateOf(raw.editedAt),
});

/** The places after a cursor: keyset paging, which neither repeats nor skips while comments arrive. */
const isAfter =
  ({ pinned, createdAt, id }: Cursor, sort: ConversationSort) =>
  (query: Knex.QueryBuilder): void => {
    const beyond = sort === 'newest' ? '<' : '>';
    void query
      .where((samePin) =>
        samePin
          .where('comments.pinned', pinned)
          .where((later) =>
            later
              .where('comments.created_at', beyond, createdAt)
              .orWhere((tie) =>
                tie.where('comments.created_at', createdAt).where('comments.id', beyond, id),
              ),
          ),
      )
      .modify((rest) => pinned && rest.orWhere('comments.pinned', false));
  };
