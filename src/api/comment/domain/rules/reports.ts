import type { Rule } from './facts';

/** A comment that was reported so often waits until a Moderator has decided, edited or not. */
export const reports: Rule<'comment' | 'settings'> = ({ comment, settings }) => {
  const reason = reasonToHold(comment.openReports, settings.reportsToHold);
  return reason === null ? undefined : { status: 'pending', reason };
};

/** Why so many open Reports hold a Comment back; null when they do not. */
export const reasonToHold = (openReports: number, reportsToHold: number): string | null =>
  reportsToHold > 0 && openReports >= reportsToHold ? `It has ${openReports} open reports.` : null;
