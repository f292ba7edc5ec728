/** A Comment as the store reads it: these columns and no others. */
export interface CommentRow {
  id: number;
  documentId: string;
  body: string;
  html: string;
  depth: number;
  parentId: number | null;
  rootId: number | null;
  authorDocumentId: string | null;
  authorName: string | null;
  status: 'pending' | 'approved' | 'rejected' | 'spam' | 'deleted';
  likeCount: number;
  replyCount: number;
  pinned: boolean;
  createdAt: Date;
  editedAt: Date | null;
}

/** A Comment as it is sent. Never an e-mail, a provider, a role, an IP, a report. */
export interface PublicComment {
  documentId: string;
  body: string | null;
  html: string | null;
  depth: number;
  parent: { documentId: string } | null;
  author: { documentId: string; displayName: string } | null;
  status: CommentRow['status'];
  likeCount: number;
  replyCount: number;
  pinned: boolean;
  createdAt: string;
  editedAt: string | null;
  deleted: boolean;
}

/** A Comment as its row says. */
export const publicComment = (row: CommentRow, parentDocumentId: string | null): PublicComment => ({
  ...publicFrame(row, parentDocumentId),
  body: row.body,
  html: row.html,
  author: row.authorDocumentId
    ? { documentId: row.authorDocumentId, displayName: row.authorName ?? '' }
    : null,
  editedAt: row.editedAt?.toISOString() ?? null,
  deleted: false,
});

/** What is left of a Comment that is gone while others still stand under it. */
export const tombstone = (row: CommentRow, parentDocumentId: string | null): PublicComment => ({
  ...publicFrame(row, parentDocumentId),
  status: 'deleted',
  likeCount: 0,
  body: null,
  html: null,
  author: null,
  editedAt: null,
  deleted: true,
});

const publicFrame = (row: CommentRow, parentDocumentId: string | null) => ({
  documentId: row.documentId,
  depth: row.depth,
  parent: parentDocumentId === null ? null : { documentId: parentDocumentId },
  status: row.status,
  likeCount: row.likeCount,
  replyCount: row.replyCount,
  pinned: row.pinned,
  createdAt: row.createdAt.toISOString(),
});
