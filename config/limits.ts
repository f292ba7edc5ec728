import type { LimitsConfig } from '../src/lib/rate-limits';

/**
 * Rate limits of the routes that sign in, register and send emails: `points` requests in `duration` seconds.
 * Counted over all instances with REDIS_URL. docs/operators.md gives the reasons for these values.
 */
const config: LimitsConfig = {
  // All requests of one address to these routes.
  perAddress: { points: 60, duration: 60 },
  // Sign-ins to one Reader account from one address, and from all addresses together.
  perAddressAndReader: { points: 10, duration: 60 },
  perReader: { points: 30, duration: 60 },
  // The same for one admin user.
  perAddressAndAdmin: { points: 5, duration: 300 },
  perAdmin: { points: 30, duration: 300 },
  // Emails to one mailbox.
  emailsPerMailbox: { points: 5, duration: 900 },
  // Requests for new access tokens, of all Readers at one address.
  refreshesPerAddress: { points: 300, duration: 60 },
};

export default config;
