import type { Knex } from 'knex';

import { insertRow, newRow } from '../../../lib/database';
import type { RenderedBody } from '../domain/render-body';
import type { CommentRow } from '../domain/public-comment';
import type { RuleDecision } from '../domain/rules';
import { ruleColumns } from './rule-columns';
import { settle } from './settle';

const UID = 'api::comment.comment';

/** The writer of a new Comment: a Reader, or the Author in whose name an editor replies. */
export interface Writer {
  kind: 'reader' | 'editor';
  /** Row id. */
  id: number;
  documentId: string;
  name: string;
}

/** The values of a new Comment that are not the same for all. */
export interface InsertCommentInput {
  rendered: RenderedBody;
  discussionId: number;
  writer: Writer;
  parent: Pick<CommentRow, 'id' | 'documentId' | 'rootId' | 'depth'> | null;
  /** The decision of the rules; null for an editor's reply, which is approved at once. */
  decision: RuleDecision | null;
}

/** The columns of a rendered body. */
export const bodyColumns = ({ body, html, bodyKey, searchText }: RenderedBody) => ({
  body,
  html,
  body_key: bodyKey,
  search_text: searchText,
});

/** Inserts a Comment and updates what depends on it. Call it after `lockDiscussion`. */
export const insertComment = async (
  trx: Knex.Transaction,
  { rendered, discussionId, writer, parent, decision }: InsertCommentInput,
): Promise<CommentRow> => {
  const status = decision?.status ?? 'approved';
  const shown = status === 'approved';
  const base = newRow(UID);
  const rootId = parent ? (parent.rootId ?? parent.id) : null;
  const depth = parent ? parent.depth + 1 : 0;
  const id = await insertRow(trx, 'comments', {
    ...base,
    status,
    ...(decision && ruleColumns(decision)),
    ...bodyColumns(rendered),
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

  const parentId = parent?.id ?? null;
  await settle(trx, null, { id, discussionId, parentId, status, shown });
  return {
    id,
    documentId: base.document_id,
    body: rendered.body,
    html: rendered.html,
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
