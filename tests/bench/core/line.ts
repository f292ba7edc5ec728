import type { Loader } from '../load/loader';
import type { Instances } from '../sides/instances';
import type { Sides } from '../sides/sides';
import type { Scale } from './scale';

/** What the lines measure with. */
export interface Bench {
  scale: Scale;
  /** A server of the run; started and filled when it is first asked for. */
  side: Sides['side'];
  /** The same as a new process, which has been asked nothing yet. */
  restart: Sides['restart'];
  instances: () => Promise<Instances>;
  /** The load generator, a process of its own. */
  load: Loader;
  /** Another one, for what goes on meanwhile. */
  background: Loader;
  /** Says what is going on. */
  report: (step: string) => void;
}

/** What one round gives. */
export interface Measurement {
  /** In the line's unit. */
  value: number;
  /** Whose value it is, or what should be known of it. */
  of?: string;
  /** What went wrong meanwhile. The goal is missed then, whatever the value. */
  flaw?: string;
}

/** What a line is to reach: the first contender's own value, or its ratio to the other's. */
export interface Goal {
  of: 'value' | 'ratio';
  is: 'at most' | 'at least';
  limit: number;
}

/** Some work in one place. */
export interface Contender {
  name: string;
  /**
   * Does the work, as often as one round needs.
   *
   * @throws NotMeasurable where this run lacks what it takes
   */
  measure: (bench: Bench) => Promise<Measurement>;
}

/** One line of the benchmark: some work, and what it costs here and there. */
export interface Line {
  /** In the order of the table. */
  number: string;
  name: string;
  unit: 'ms' | '/s' | 'statements' | 'MB';
  goal?: Goal;
  /** The one that is to reach the goal, and its yardstick where there is one. */
  contenders: readonly Contender[];
  /** Takes one round and no warm-up: it is long, or gives the same each time. */
  isOnce?: boolean;
}

/** The reason why a line has no figures in this run; that is no failure. */
export class NotMeasurable extends Error {}
