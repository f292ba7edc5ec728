import type { ErrorCode } from '../../../../shared/errors';
import type { CommentSettings } from '../../../comment-setting/domain/settings';

/** All that a rule may look at. Facts from the database are looked up beforehand and handed in. */
export interface Facts {
  comment: {
    /** As it was written. */
    body: string;
    /** What a reader sees of it: no markup, entities decoded. */
    text: string;
    /** The addresses its links lead to. */
    links: readonly string[];
    /** Whether the Reader has said the same in this Discussion already. */
    isDuplicate: boolean;
    /** Reports that no Moderator has decided over: an edit does not shake them off. */
    openReports: number;
  };
  reader: {
    commenting: 'normal' | 'premoderated' | 'banned';
    bannedUntil: Date | null;
    /** How many of their Comments stand approved, counted no further than the rules need. */
    approvedCount: number;
    /** When they last commented; null for a first Comment, and for an edit. */
    lastCommentAt: Date | null;
    isModerator: boolean;
  };
  /** The Comment that is answered; null for a top-level one. */
  parent: { isThere: boolean } | null;
  discussion: {
    state: 'open' | 'closed' | 'hidden';
    closesAt: Date | null;
    firstPublishedAt: Date | null;
  };
  settings: CommentSettings;
  now: Date;
}

/** Does not take the Comment at all. `details` go to the client beside the code. */
export interface Refusal {
  refuse: ErrorCode;
  message: string;
  details?: Record<string, unknown>;
}

/** With which status the Comment is kept, and why, in words for Moderators. */
export interface Decision {
  status: 'approved' | 'pending' | 'rejected';
  reason: string | null;
}

export type Verdict = Refusal | Decision;

/** A pure function; undefined leaves the decision to the rules after it. */
export type Rule<Needed extends keyof Facts = keyof Facts> = (
  facts: Pick<Facts, Needed>,
) => Verdict | undefined;
