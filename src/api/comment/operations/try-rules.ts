import type { CommentSettings } from '../../comment-setting/domain/settings';
import { judge, type RuleName } from '../domain/rules';
import { wordsOf } from '../domain/words-of';

/** A Comment that nobody has written, by a Reader nobody knows. */
export interface Trial {
  body: string;
  settings: CommentSettings;
  approvedCount: number;
  isPremoderated: boolean;
}

/** What would become of it. */
export interface TrialResult {
  rule: RuleName;
  /** `refused` when it would not be taken at all. */
  outcome: 'approved' | 'pending' | 'rejected' | 'refused';
  reason: string | null;
  html: string;
}

/** Says which rule would decide over a Comment, and why. Nothing is read and nothing is kept. */
export const tryRules = ({ body, settings, approvedCount, isPremoderated }: Trial): TrialResult => {
  const words = wordsOf(body, settings.maxLength);
  const judgement = judge({
    comment: { ...words, isDuplicate: false, openReports: 0 },
    reader: {
      commenting: isPremoderated ? 'premoderated' : 'normal',
      bannedUntil: null,
      approvedCount,
      lastCommentAt: null,
      isModerator: false,
    },
    parent: null,
    discussion: { state: 'open', closesAt: null, firstPublishedAt: null },
    settings,
    now: new Date(),
  });
  const { rule } = judgement;
  const { html } = words;
  return 'refuse' in judgement
    ? { rule, outcome: 'refused', reason: judgement.message, html }
    : { rule, outcome: judgement.status, reason: judgement.reason, html };
};
