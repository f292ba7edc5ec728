import type { Status } from './states';

/** A Comment as the store reads it: these columns and no others. */
export interface CommentRow {
  id: number;
  documentId: string;
  body: string;
  html: string;
  depth: number;
  parentId: number | null;
  parentDocumentId: string | null;
  rootId: number | null;
  authorDocumentId: string | null;
  /** Of the Author who signed it, where an editor answered from the desk. */
  editorDocumentId: string | null;
  authorName: string | null;
  status: Status;
  likeCount: number;
  replyCount: number;
  pinned: boolean;
  createdAt: Date;
  editedAt: Date | null;
}

/** Who wrote a Comment: a Reader, or (with the Author's document id) an editor. */
export interface Writer {
  documentId: string;
  displayName: string;
  isEditor?: true;
}

/** A Comment as it is sent. Never an e-mail, a provider, a role, an IP, a report. */
export interface PublicComment {
  documentId: string;
  body: string | null;
  html: string | null;
  depth: number;
  parent: { documentId: string } | null;
  author: Writer | null;
  status: Status;
  likeCount: number;
  replyCount: number;
  pinned: boolean;
  createdAt: string;
  editedAt: string | null;
  deleted: boolean;
}

/**
 * A Comment as its row says; a deleted one as a tombstone. Deeper ones are said to stand at
 * `maxDepth`, where conversations show them.
 */
export const publicComment = (row: CommentRow, maxDepth: number): PublicComment =>
  row.status === 'deleted' ? tombstone(row, maxDepth) : wholeComment(row, maxDepth);

/** All that was written, whatever became of it. */
export const wholeComment = (row: CommentRow, maxDepth: number): PublicComment => ({
  documentId: row.documentId,
  body: row.body,
  html: row.html,
  depth: Math.min(row.depth, maxDepth),
  parent: parentOf(row),
  author: writerOf(row),
  status: row.status,
  likeCount: row.likeCount,
  replyCount: row.replyCount,
  pinned: row.pinned,
  createdAt: row.createdAt.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
  deleted: row.status === 'deleted',
});

/** What is left of a Comment that is gone while others still stand under it. */
export const tombstone = (row: CommentRow, maxDepth: number): PublicComment => ({
  documentId: row.documentId,
  body: null,
  html: null,
  depth: Math.min(row.depth, maxDepth),
  parent: parentOf(row),
  author: null,
  status: 'deleted',
  likeCount: 0,
  replyCount: row.replyCount,
  pinned: row.pinned,
  createdAt: row.createdAt.toISOString(),
  editedAt: null,
  deleted: true,
});

/** A Comment as a conversation shows it: what is not approved is there as a tombstone only. */
export const shownComment = (row: CommentRow, maxDepth: number): PublicComment =>
  row.status === 'approved' ? publicComment(row, maxDepth) : tombstone(row, maxDepth);

const parentOf = ({ parentDocumentId }: CommentRow): PublicComment['parent'] =>
  parentDocumentId === null ? null : { documentId: parentDocumentId };

const writerOf = ({
  editorDocumentId,
  authorDocumentId,
  authorName,
}: CommentRow): Writer | null => {
  const displayName = authorName ?? '';
  if (editorDocumentId) return { documentId: editorDocumentId, displayName, isEditor: true };
  return authorDocumentId ? { documentId: authorDocumentId, displayName } : null;
};
