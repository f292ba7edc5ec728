import type { CommentSettings } from '../../../comment-setting/domain/settings';

/** Everything that a rule may depend on. Facts from the database are read beforehand. */
export interface Facts {
  comment: CommentFacts;
  reader: ReaderFacts;
  /** The Comment that this one replies to; null for a top-level one. */
  parent: { isThere: boolean } | null;
  discussion: {
    state: 'open' | 'closed' | 'hidden';
    closesAt: Date | null;
    firstPublishedAt: Date | null;
  };
  settings: CommentSettings;
  now: Date;
}

export interface CommentFacts {
  /** As it was written. */
  body: string;
  /** Its visible text: without markup, entities decoded. */
  text: string;
  /** The addresses its links lead to. */
  links: readonly string[];
  /** Whether the Reader has posted the same text in this Discussion already. */
  isDuplicate: boolean;
  /** Reports that no Moderator has decided over; an edit does not close them. */
  openReports: number;
}

export interface ReaderFacts {
  commenting: 'normal' | 'premoderated' | 'banned';
  /** When a ban ends; null for a ban without an end. */
  bannedUntil: Date | null;
  /** The number of their approved Comments, counted only as far as the rules need. */
  approvedCount: number;
  /** When they last commented; null for a first Comment, and for an edit. */
  lastCommentAt: Date | null;
  isModerator: boolean;
}
