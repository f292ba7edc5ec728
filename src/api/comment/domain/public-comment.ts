import type { Status } from './states';

/** A Comment as the store reads it, which reads no other columns. */
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
  /** Of the Author in whose name an editor replied from the desk. */
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
  /** Null for somebody at another site, until a Reader has proved to be them. */
  documentId: string | null;
  displayName: string;
  isEditor?: true;
}

/** A Comment as clients get it: without e-mail addresses, providers, roles, IP addresses and reports. */
export interface PublicComment {
  documentId: string;
  /** Its place on its Article's page; null where that has none. */
  url: string | null;
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

/** What a Comment as it is sent depends on beside its row. */
export interface Placement {
  /** That of the Article; null where it has no page, or is not published. */
  articleUrl: string | null;
  /** `depth` is at most this: conversations show deeper ones there. */
  maxDepth: number;
}

/** A Comment of any status; a deleted one as a tombstone. */
export const publicComment = (row: CommentRow, placement: Placement): PublicComment =>
  row.status === 'deleted' ? tombstone(row, placement) : wholeComment(row, placement);

/** A Comment with its text, whatever its status. */
export interface WholeComment extends PublicComment {
  body: string;
  html: string;
}

export const wholeComment = (row: CommentRow, placement: Placement): WholeComment => ({
  documentId: row.documentId,
  url: urlOf(row, placement),
  body: row.body,
  html: row.html,
  depth: Math.min(row.depth, placement.maxDepth),
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

/** A deleted or hidden Comment without text and author, shown because it has visible replies. */
const tombstone = (row: CommentRow, placement: Placement): PublicComment => ({
  documentId: row.documentId,
  url: urlOf(row, placement),
  body: null,
  html: null,
  depth: Math.min(row.depth, placement.maxDepth),
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

/** A Comment as a conversation shows it: one that is not approved is a tombstone. */
export const shownComment = (row: CommentRow, placement: Placement): PublicComment =>
  row.status === 'approved' ? publicComment(row, placement) : tombstone(row, placement);

const urlOf = ({ documentId }: CommentRow, { articleUrl }: Placement): string | null =>
  articleUrl && `${articleUrl}#comment-${documentId}`;

const parentOf = ({ parentDocumentId }: CommentRow): PublicComment['parent'] =>
  parentDocumentId === null ? null : { documentId: parentDocumentId };

const writerOf = ({
  editorDocumentId,
  authorDocumentId,
  authorName,
}: CommentRow): Writer | null => {
  const displayName = authorName ?? '';
  if (editorDocumentId) return { documentId: editorDocumentId, displayName, isEditor: true };
  return authorDocumentId || displayName ? { documentId: authorDocumentId, displayName } : null;
};
