import { now } from '../../../lib/clock';
import type { CommentSettings } from '../../comment-setting/domain/settings';
import type { TrialResult } from '../domain/desk';
import { judge } from '../domain/rules';
import { renderBody } from '../domain/render-body';

/** A sample Comment by a sample Reader. */
export interface Trial {
  body: string;
  settings: CommentSettings;
  approvedCount: number;
  isPremoderated: boolean;
}

/** Finds out which rule would decide over a Comment, and why, without reading or writing the database. */
export const tryRules = ({ body, settings, approvedCount, isPremoderated }: Trial): TrialResult => {
  const rendered = renderBody(body, null, settings.maxLength);
  const { rule, status, reason, sentence } = judge({
    comment: { ...rendered, isDuplicate: false, openReports: 0 },
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
    now: now(),
  });
  const why = sentence === null ? null : { reason, sentence };
  return { rule, outcome: status, why, reason: sentence, html: rendered.html };
};
