import type { LimitsConfig } from '../src/shared/limits/limits';

/**
 * How often the routes that sign in, register and send letters may be tried: so many `points` in so
 * many seconds (`duration`). Counted over all instances with REDIS_URL. docs/operators.md says why these.
 */
const config: LimitsConfig = {
  // Everything that one address asks of these routes.
  perAddress: { points: 60, duration: 60 },
  // Passwords for one Reader from one address, and from all addresses together.
  perAddressAndReader: { points: 10, duration: 60 },
  perReader: { points: 30, duration: 60 },
  // The same for one admin user.
  perAddressAndAdmin: { points: 5, duration: 300 },
  perAdmin: { points: 30, duration: 300 },
  // Letters to one mailbox.
  lettersPerMailbox: { points: 5, duration: 900 },
  // New access tokens for refresh tokens, of all Readers at one address.
  refreshesPerAddress: { points: 300, duration: 60 },
};

export default config;
