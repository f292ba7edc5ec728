import type { Comment } from '../content/types';

/** A Comment's place in its thread, and what its answers make of it. */
export interface Standing {
  /** Place of the top-level Comment; null for one itself. */
  root: number | null;
  depth: number;
  replyCount: number;
}

/** Where each Comment stands. A parent comes before its answers. */
export const standingsOf = (comments: readonly Comment[]): Standing[] => {
  const standings: Standing[] = [];
  for (const { parent } of comments) {
    const above = parent === null ? undefined : standings[parent];
    if (above) above.replyCount += 1;
    standings.push({
      root: above ? (above.root ?? parent) : null,
      depth: above ? above.depth + 1 : 0,
      replyCount: 0,
    });
  }
  return standings;
};

/** What a Discussion counts. */
export interface Counts {
  comments: number;
  threads: number;
  lastAt: Date | null;
}

/** The counts of each Article's Discussion. Comments come oldest first. */
export const countsOf = (comments: readonly Comment[], articles: number): Counts[] => {
  const counts = Array.from({ length: articles }, (): Counts => {
    return { comments: 0, threads: 0, lastAt: null };
  });
  for (const { article, parent, createdAt } of comments) {
    const count = counts[article];
    if (!count) continue;
    count.comments += 1;
    if (parent === null) count.threads += 1;
    count.lastAt = createdAt;
  }
  return counts;
};
