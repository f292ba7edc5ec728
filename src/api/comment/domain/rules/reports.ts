import type { CommentFacts, Facts } from './facts';
import { defineRule } from './rule';

interface Given {
  comment: Pick<CommentFacts, 'openReports'>;
  settings: Pick<Facts['settings'], 'reportsToHold'>;
}

/** A comment with `reportsToHold` open reports waits until a Moderator has decided, also when it is edited. */
export const reports = defineRule({
  reasons: {
    reported: ({ count }: { count: number }) => `It has ${count} open reports.`,
  },
  decide: ({ comment: { openReports: count }, settings: { reportsToHold } }: Given) =>
    reportsToHold > 0 && count >= reportsToHold
      ? { status: 'pending', reason: { code: 'reported', count } }
      : undefined,
});
