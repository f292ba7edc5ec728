import type { Knex } from 'knex';

import { newRow } from '../../../shared/database';
import { insertRow } from '../../../shared/prepared';
import type { Words } from '../domain/words-of';
import type { CommentRow } from '../domain/public-comment';
import type { Judgement } from '../domain/rules';
import type { Status } from '../domain/states';
import { settle } from './settle';

const UID = 'api::comment.comment';

/** A judgement with which a Comment is kept. */
export type Kept = Extract<Judgement, { status: Status }>;

/** Who a new Comment is by: a Reader, or an Author in whose name an editor answers. */
export interface Writer {
  kind: 'reader' | 'editor';
  /** Row id. */
  id: number;
  documentId: string;
  name: string;
}

/** A new Comment, as far as its row is not the same for all. */
export interface NewRow {
  words: Words;
  discussionId: number;
  writer: Writer;
  parent: Pick<CommentRow, 'id' | 'documentId' | 'rootId' | 'depth'> | null;
  verdict: Pick<Kept, 'status' | 'reason'> & { rule: Kept['rule'] | null };
}

/** What was written, and what is kept of it beside. */
export const wordColumns = ({ body, html, bodyKey, searchText }: Words) => ({
  body,
  html,
  body_key: bodyKey,
  search_text: searchText,
});

/** Writes a Comment and settles what depends on it. Call it after `lockDiscussion`. */
export const insertComment = async (
  trx: Knex.Transaction,
  { words, discussionId, writer, parent, verdict }: NewRow,
): Promise<CommentRow> => {
  const shown = verdict.status === 'approved';
  const base = newRow(UID);
  const rootId = parent ? (parent.rootId ?? parent.id) : null;
  const depth = parent ? parent.depth + 1 : 0;
  const id = await insertRow(trx, 'comments', {
    ...base,
    status: verdict.status,
    status_reason: verdict.reason,
    status_rule: verdict.rule,
    ...wordColumns(words),
    discussion_id: discussionId,
    parent_id: parent?.id ?? null,
    root_id: rootId,
    depth,
    author_id: writer.kind === 'reader' ? writer.id : null,
    editor_id: writer.kind === 'editor' ? writer.id : null,
    author_name: writer.name,
    shown,
    pinned: false,
    like_count: 0,
    reply_count: 0,
    report_count: 0,
  });

  const { status } = verdict;
  const parentId = parent?.id ?? null;
  await settle(trx, null, { id, discussionId, parentId, status, shown });
  return {
    id,
    documentId: base.document_id,
    body: words.body,
    html: words.html,
    depth,
    parentId,
    parentDocumentId: parent?.documentId ?? null,
    rootId,
    authorDocumentId: writer.kind === 'reader' ? writer.documentId : null,
    editorDocumentId: writer.kind === 'editor' ? writer.documentId : null,
    authorName: writer.name,
    status,
    likeCount: 0,
    replyCount: 0,
    pinned: false,
    createdAt: base.created_at,
    editedAt: null,
  };
};
