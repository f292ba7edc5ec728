/** A server that is measured. */
export type SideName = 'foreword' | 'stock' | 'crowded' | 'forgetful';

/** What a served app is asked besides its doors, and what it answers. */
export interface Questions {
  /** How many SQL statements there were since this was last asked. */
  statements: number;
  /** The processor time it has taken since it started, in milliseconds. */
  cpu: number;
  /** Its memory after a garbage collection, in bytes. */
  memory: { heapUsed: number; rss: number };
  /** Waits until it is idle, and lets go of every answer that it keeps by a write that may change any. */
  forget: null;
  /** An access token of each Reader. */
  tokens: string[];
}

export type Question = keyof Questions;

/** A running side. */
export interface Side {
  /** Where it answers. */
  url: string;
  /** An API token that may do everything. */
  token: string;
  ask: <Asked extends Question>(question: Asked) => Promise<Questions[Asked]>;
}
