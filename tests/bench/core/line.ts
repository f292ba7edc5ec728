/** A server that is measured. */
export type SideName = 'foreword' | 'stock';

/** A running side: where it answers, and an API token that may do everything. */
export interface Side {
  url: string;
  token: string;
}

/** What one round gives. */
export interface Measurement {
  /** In the line's unit. */
  value: number;
  /** Whose value it is, where a round looks at several things. */
  of?: string;
}

/** What a line is to reach: Foreword's own value, or its ratio to the yardstick's. */
export interface Goal {
  of: 'value' | 'ratio';
  is: 'at most' | 'at least';
  limit: number;
}

/** One line of the benchmark: some work, and what it costs on each side. */
export interface Line {
  name: string;
  unit: 'ms';
  goal?: Goal;
  /** Foreword, and the yardstick it is compared to where there is one. */
  sides: readonly SideName[];
  /** Does the work on a side, as often as one round needs. */
  measure: (side: Side) => Promise<Measurement>;
}
