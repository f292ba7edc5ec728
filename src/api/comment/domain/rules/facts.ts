import type { CommentSettings } from '../../../comment-setting/domain/settings';
import type { ErrorCode } from '../../../../shared/errors';

/** All that a rule may look at. Facts from the database are looked up beforehand and handed in. */
export interface Facts {
  comment: { body: string; html: string };
  reader: {
    commenting: 'normal' | 'premoderated' | 'banned';
    bannedUntil: Date | null;
    approvedCount: number;
  };
  discussion: {
    state: 'open' | 'closed' | 'hidden';
    closesAt: Date | null;
    firstPublishedAt: Date | null;
  };
  settings: CommentSettings;
  now: Date;
}

/** What a rule decides: not to take the Comment at all, or with which status to keep it. */
export type Verdict =
  | { refuse: ErrorCode; message: string }
  | { status: 'approved' | 'pending' | 'rejected'; reason: string | null };

/** A pure function; undefined leaves the decision to the rules after it. */
export type Rule<Needed extends keyof Facts = keyof Facts> = (
  facts: Pick<Facts, Needed>,
) => Verdict | undefined;
