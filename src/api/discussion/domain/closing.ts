const DAY = 86_400_000;

/** When a Discussion closes. */
export interface Closing {
  /** As somebody set it. */
  closesAt: Date | null;
  /** Of its Article. */
  firstPublishedAt: Date | null;
}

/**
 * The moment from which a Discussion takes nothing more: what was set, or its age, whichever is first.
 * Null when it stays open.
 *
 * @param closeAfterDays 0 is never
 */
export const closingTime = (
  { closesAt, firstPublishedAt }: Closing,
  closeAfterDays: number,
): Date | null => {
  if (closeAfterDays === 0 || firstPublishedAt === null) return closesAt;
  const byAge = new Date(firstPublishedAt.getTime() + closeAfterDays * DAY);
  return closesAt !== null && closesAt < byAge ? closesAt : byAge;
};
