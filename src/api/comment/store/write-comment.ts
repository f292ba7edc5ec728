import type { Knex } from 'knex';

import { newRow } from '../../../shared/database';
import type { Words } from '../domain/words-of';
import type { CommentRow } from '../domain/public-comment';
import type { Judgement } from '../domain/rules';
import type { Status } from '../domain/states';
import type { Reader } from './readers';
import { settle } from './settle';

const UID = 'api::comment.comment';

/** What of a judgement is kept with a Comment. */
export const verdictColumns = ({ status, reason, rule }: Kept) => ({
  status,
  status_reason: reason,
  status_rule: rule,
});

export type Kept = Extract<Judgement, { status: Status }>;

/** A new Comment, as far as its row is not the same for all. */
export interface NewRow {
  words: Words;
  discussionId: number;
  author: Reader & { id: number };
  parent: Pick<CommentRow, 'id' | 'documentId' | 'rootId' | 'depth'> | null;
  verdict: Kept;
}

/** Writes a Comment and settles what depends on it. Call it after `lockDiscussion`. */
export const insertComment = async (
  trx: Knex.Transaction,
  { words, discussionId, author, parent, verdict }: NewRow,
): Promise<CommentRow> => {
  const shown = verdict.status === 'approved';
  const base = newRow(UID);
  const rootId = parent ? (parent.rootId ?? parent.id) : null;
  const depth = parent ? parent.depth + 1 : 0;
  const [inserted] = await trx('comments')
    .insert({
      ...base,
      ...verdictColumns(verdict),
      body: words.body,
      html: words.html,
      body_key: words.bodyKey,
      discussion_id: discussionId,
      parent_id: parent?.id ?? null,
      root_id: rootId,
      depth,
      author_id: author.id,
      author_name: author.name,
      shown,
      pinned: false,
      like_count: 0,
      reply_count: 0,
      report_count: 0,
    })
    .returning('id');

  const { status } = verdict;
  const parentId = parent?.id ?? null;
  await settle(trx, null, { id: inserted.id, discussionId, parentId, status, shown });
  return {
    id: inserted.id,
    documentId: base.document_id,
    body: words.body,
    html: words.html,
    depth,
    parentId,
    parentDocumentId: parent?.documentId ?? null,
    rootId,
    authorDocumentId: author.documentId,
    authorName: author.name,
    status,
    likeCount: 0,
    replyCount: 0,
    pinned: false,
    createdAt: base.created_at,
    editedAt: null,
  };
};
