import { CONNECTIONS } from '../load/job';
import type { Size } from '../seed/content/types';
import { READERS, sizeOf } from '../seed/size';
import type { AppName } from '../sides/apps';

/** How large a run is. */
export interface Scale {
  /** Rounds of each line, after some to warm up. */
  rounds: number;
  warmUps: number;
  /** How long a load that repeats goes on. */
  seconds: number;
  /** At how many addresses each of many questions is asked. */
  addresses: Record<AppName, number>;
  /** What Foreword and the plain Strapi hold. */
  size: Size;
  /** What the Foreword holds in which one Discussion has nearly all Comments. */
  crowded: Size;
  /** What the instances on PostgreSQL hold. */
  shared: Size;
  /** When memory is looked at, in seconds of load. */
  memory: { early: number; late: number };
}

const crowdedBy = (comments: number, others: number): Size => ({
  articles: 3,
  comments: comments + others,
  readers: READERS,
  busy: [comments, others],
});

export const FULL: Scale = {
  rounds: 5,
  warmUps: 1,
  seconds: 5,
  addresses: { foreword: 18 * CONNECTIONS, stock: 6 * CONNECTIONS },
  size: sizeOf({ articles: 2_000, comments: 100_000 }),
  crowded: crowdedBy(100_000, 1_000),
  shared: sizeOf({ articles: 200, comments: 10_000 }),
  memory: { early: 60, late: 600 },
};

/** Enough to see that everything runs; its figures are not kept. */
export const SHORT: Scale = {
  rounds: 1,
  warmUps: 0,
  seconds: 1,
  addresses: { foreword: 3 * CONNECTIONS, stock: CONNECTIONS },
  size: sizeOf({ articles: 200, comments: 4_000 }),
  crowded: crowdedBy(4_000, 400),
  shared: sizeOf({ articles: 40, comments: 400 }),
  memory: { early: 2, late: 6 },
};
