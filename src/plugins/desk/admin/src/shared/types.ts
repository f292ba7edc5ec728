/** What the desk's server answers: see `src/api/comment/operations/read-queue.ts` and its neighbours. */

export type Status = 'pending' | 'approved' | 'rejected' | 'spam' | 'deleted';

export type Tab = 'waiting' | 'reported' | 'approved' | 'rejected' | 'spam' | 'deleted' | 'all';

export type TabCounts = Record<Tab, number>;

export type Commenting = 'normal' | 'premoderated' | 'banned';

export interface QueuedReader {
  documentId: string;
  name: string;
  since: string | null;
  commenting: Commenting;
  bannedUntil: string | null;
  approved: number;
  rejected: number;
}

export interface Decision {
  from: Status;
  to: Status;
  reason: string | null;
  moderator: string;
  at: string;
}

export interface Report {
  reason: 'offensive' | 'abusive' | 'spam' | 'off-topic' | 'other';
  detail: string | null;
  /** Null when the account is gone. */
  reader: string | null;
}

export interface DeskComment {
  documentId: string;
  body: string;
  /** Cleaned by the server. */
  html: string;
  depth: number;
  parent: { documentId: string } | null;
  author: { documentId: string; displayName: string; isEditor?: true } | null;
  authorName: string | null;
  status: Status;
  likeCount: number;
  replyCount: number;
  pinned: boolean;
  createdAt: string;
  editedAt: string | null;
}

export interface QueuedComment extends DeskComment {
  /** Null when the account is gone, or an editor wrote it. */
  reader: QueuedReader | null;
  article: { documentId: string; locale: string; title: string | null; slug: string | null };
  discussion: { documentId: string };
  answers: { name: string | null; body: string | null } | null;
  rule: string | null;
  reason: string | null;
  reports: Report[];
  decisions: Decision[];
}

export interface Queue {
  data: QueuedComment[];
  meta: { pagination: { pageSize: number; nextCursor: string | null } };
}

/** What became of one Comment of a decision over many. */
export interface Outcome {
  documentId: string;
  comment?: DeskComment;
  error?: { code: string; message: string; details: { status?: Status; moderator?: string } };
}

export interface Day {
  day: string;
  approved: number;
  held: number;
  reported: number;
}

export interface Summary {
  counts: TabCounts;
  waiting: QueuedComment[];
  days: Day[];
}

export interface DeskDiscussion {
  documentId: string;
  state: 'open' | 'closed' | 'hidden';
  closesAt: string | null;
  lastCommentAt: string | null;
  counts: Record<'approved' | 'pending' | 'rejected' | 'spam' | 'deleted', number>;
}

export interface CommentRules {
  moderation: 'post' | 'first' | 'pre';
  approvedBeforeTrusted: number;
  maxLength: number;
  maxLinks: number;
  heldWords: string | null;
  bannedWords: string | null;
  closeAfterDays: number;
  editWindowSeconds: number;
  floodSeconds: number;
  maxDepth: number;
  reportsToHold: number;
}

export interface TrialResult {
  rule: string;
  outcome: 'approved' | 'pending' | 'rejected' | 'refused';
  reason: string | null;
  html: string;
}
