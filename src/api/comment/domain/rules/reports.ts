import type { Rule } from './facts';

/** A comment that was reported so often waits until a Moderator has decided, edited or not. */
export const reports: Rule<'comment' | 'settings'> = ({ comment, settings }) => {
  const { openReports } = comment;
  const isHeld = settings.reportsToHold > 0 && openReports >= settings.reportsToHold;
  return isHeld ? { status: 'pending', reason: `It has ${openReports} open reports.` } : undefined;
};
