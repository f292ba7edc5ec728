const DAY = 86_400_000;

/** What determines when a Discussion closes. */
export interface Closing {
  /** The time that an editor has set. */
  closesAt: Date | null;
  /** Of its Article. */
  firstPublishedAt: Date | null;
}

/**
 * The time from which a Discussion is closed: the one that was set, or `closeAfterDays` after the first
 * publication, whichever is earlier. Null when it stays open.
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
