/** Why a Reader complains about a Comment. */
export const REPORT_REASONS = ['offensive', 'abusive', 'spam', 'off-topic', 'other'] as const;

export type ReportReason = (typeof REPORT_REASONS)[number];
