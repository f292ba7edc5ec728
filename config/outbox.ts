import type { OutboxConfig } from '../src/lib/outbox';

/** How long events are kept in the outbox (docs/operators.md). */
const config: OutboxConfig = {
  keepForDays: 7,
};

export default config;
