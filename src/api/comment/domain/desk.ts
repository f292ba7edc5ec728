/**
 * The responses of the desk's routes. This file has types only, because the admin panel imports it too.
 */
import type { PublicComment, WholeComment } from './public-comment';
import type { WordedReason } from './reason';
import type { ReportReason } from './report-reasons';
import type { Status } from './states';

/** The lists of the desk. */
export type Tab = 'waiting' | 'reported' | 'approved' | 'rejected' | 'spam' | 'deleted' | 'all';

/** How many Comments each list has. */
export type TabCounts = Record<Tab, number>;

/** What Moderators know of a Reader. Moments as ISO strings. */
export interface QueuedReader {
  documentId: string;
  /** The current one; Comments store the name they were written under. */
  name: string;
  since: string | null;
  commenting: 'normal' | 'premoderated' | 'banned';
  /** Null for a ban without an end. */
  bannedUntil: string | null;
  /** Null for a Reader who is not banned, or was not banned at the desk. */
  ban: QueuedBan | null;
  approved: number;
  rejected: number;
}

/** Who banned a Reader, when and why. */
export interface QueuedBan {
  moderator: string;
  at: string;
  /** In the Moderator's words. */
  reason: string | null;
}

/** An open Report. */
export interface QueuedReport {
  reason: ReportReason;
  detail: string | null;
  /** The name of the Reader who reported; null when the account has been deleted. */
  reader: string | null;
}

/** What a Moderator decided: an audit line. */
export interface QueuedDecision {
  from: Status;
  to: Status;
  /** In the Moderator's words. */
  reason: string | null;
  /** Whether it undoes the decision before it. */
  isUndo: boolean;
  /** Whether it changed the words of the Comment, and not its status. */
  isEdit: boolean;
  /** Whether the words before it are kept, for those who may read them. */
  hasFormerWords: boolean;
  moderator: string;
  at: string;
}

/** What a Comment said before a Moderator changed its words. */
export interface FormerWords {
  body: string;
  /** Who changed them. */
  moderator: string;
  until: string;
}

/** An Author in whose name a Moderator may reply. */
export interface Signature {
  documentId: string;
  name: string;
}

/** A Comment whatever its status, by the name it was written under. */
export interface DeskComment extends WholeComment {
  authorName: string | null;
}

/** A Comment as Moderators see it, with the records that help to decide. */
export interface QueuedComment extends DeskComment {
  /** Null when the account has been deleted, or an editor wrote the Comment. */
  reader: QueuedReader | null;
  article: {
    documentId: string;
    locale: string;
    title: string | null;
    slug: string | null;
  };
  discussion: { documentId: string };
  /** The Comment it answers. */
  answers: { name: string | null; body: string | null } | null;
  /** The rule that decided last. */
  rule: string | null;
  /** Why that rule decided so; null where no rule objected. */
  why: WordedReason | null;
  /** `statusReason`: a Moderator's words, or else the rule's sentence in English. */
  reason: string | null;
  reports: QueuedReport[];
  decisions: QueuedDecision[];
}

/** A page of one of the lists, as operations hand it to the route. */
export interface QueuePage {
  data: QueuedComment[];
  pagination: { pageSize: number; nextCursor: string | null };
}

/** The result for one Comment of many: decided, or refused with a code and a sentence. */
export type Outcome =
  | { documentId: string; comment: PublicComment; error?: undefined }
  | { documentId: string; error: OutcomeError };

export interface OutcomeError {
  code: string;
  message: string;
  details: { status?: Status; moderator?: string | null };
}

/** What happened on one day (UTC). */
export interface Day {
  /** YYYY-MM-DD. */
  day: string;
  /** Comments written that day that stand approved. */
  approved: number;
  /** Comments written that day that waited or still wait for a decision. */
  held: number;
  /** Reports that came in. */
  reported: number;
}

/** What the desk's widget shows. */
export interface Summary {
  counts: TabCounts;
  /** The newest Comments that wait for a decision. */
  waiting: QueuedComment[];
  /** The last fourteen days, the oldest first. */
  days: Day[];
}

/** How the rules would decide over a sample Comment. */
export interface TrialResult {
  rule: string;
  /** `refused` when it would not be stored. */
  outcome: 'approved' | 'pending' | 'rejected' | 'refused';
  why: WordedReason | null;
  /** The rule's sentence in English: the `statusReason`, or the message of a refusal. */
  reason: string | null;
  html: string;
}
