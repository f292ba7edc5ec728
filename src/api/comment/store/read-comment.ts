import type { Knex } from 'knex';

import { dateOf, withConnection } from '../../../lib/database';
import type { Discussion } from '../../discussion/store/find-discussion';
import type { CommentRow } from '../domain/public-comment';
import { COLUMNS, type RawRow, toRow, withPeople, withPlace } from './rows';

/** A Comment, whatever its status, with what determines who may see it. */
export interface PlacedComment extends CommentRow {
  authorId: number | null;
  discussionId: number;
  discussionDocumentId: string;
  reportCount: number;
  shown: boolean;
  discussion: Pick<Discussion, 'state' | 'closesAt' | 'firstPublishedAt'>;
  /** Whether its Article is published in this locale. */
  isPublished: boolean;
  articleUrl: string | null;
}

/** One Comment by its document id. */
export const readComment = (documentId: string): Promise<PlacedComment | undefined> =>
  withConnection((knex) => placedComment(knex, { 'comments.document_id': documentId }));

/** The same by its row id, inside a transaction. */
export const rereadComment = (trx: Knex, id: number): Promise<PlacedComment | undefined> =>
  placedComment(trx, { 'comments.id': id });

const placedComment = async (
  knex: Knex,
  where: Record<string, string | number>,
): Promise<PlacedComment | undefined> => {
  const row: (RawRow & RawPlace) | undefined = await withPlace(withPeople(knex('comments')))
    .where(where)
    .first({ ...COLUMNS, ...PLACE });
  if (!row) return undefined;

  const {
    shown,
    authorId,
    discussionId,
    discussionDocumentId,
    reportCount,
    state,
    closesAt,
    firstPublishedAt,
    articleId,
    articleUrl,
  } = row;
  return {
    ...toRow(row),
    authorId,
    discussionId,
    discussionDocumentId,
    reportCount: reportCount ?? 0,
    shown: Boolean(shown),
    discussion: { state, closesAt: dateOf(closesAt), firstPublishedAt: dateOf(firstPublishedAt) },
    isPublished: articleId !== null,
    articleUrl,
  };
};

const PLACE = {
  authorId: 'comments.author_id',
  discussionId: 'comments.discussion_id',
  discussionDocumentId: 'discussions.document_id',
  reportCount: 'comments.report_count',
  shown: 'comments.shown',
  state: 'discussions.state',
  closesAt: 'discussions.closes_at',
  firstPublishedAt: 'articles.first_published_at',
  articleId: 'articles.id',
  articleUrl: 'articles.url',
};

interface RawPlace {
  authorId: number | null;
  discussionId: number;
  discussionDocumentId: string;
  reportCount: number | null;
  shown: boolean | number | null;
  state: Discussion['state'];
  closesAt: Date | number | null;
  firstPublishedAt: Date | number | null;
  articleId: number | null;
  articleUrl: string | null;
}
