/** One request of a load. */
export interface LoadRequest {
  path: string;
  method?: 'GET' | 'POST' | 'PUT';
  headers?: Record<string, string>;
  body?: string;
}

/** What the load generator is to do. */
export interface Job {
  url: string;
  requests: LoadRequest[];
  /** Goes through the requests again and again for so long. */
  seconds: number;
  /** Goes through them once, and ends earlier when all are answered. */
  isOnce?: boolean;
  /** How many keep asking at a time; `CONNECTIONS` unless something else is said. */
  connections?: number;
  /** At most so many requests a second altogether; without it, as many as are answered. */
  rate?: number;
}

/** What came of it. */
export interface Load {
  /** Answers a second. */
  perSecond: number;
  /** Of the answers, in milliseconds: so many of a hundred came within it. */
  p99: number;
  answers: number;
  /** How often each status came. */
  statuses: Record<string, number>;
  /** Requests without an answer. */
  errors: number;
}

/** How many keep asking at a time. */
export const CONNECTIONS = 8;
