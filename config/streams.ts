import type { StreamsConfig } from '../src/lib/event-streams';

/** Open streams of events (`GET /api/articles/…/live`). docs/operators.md gives the reasons for these values. */
const config: StreamsConfig = {
  // Browsers open six to one site at most, and several people may come by one address.
  perAddress: 20,
  retry: [1_000, 3_000],
  retryAfterStop: [1_000, 10_000],
};

export default config;
