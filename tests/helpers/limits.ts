import type { LimitName, LimitsConfig } from '../../src/lib/rate-limits/limits';
import { app } from './foreword';

const ENOUGH = { points: 10_000, duration: 60 };

const NAMES: LimitName[] = [
  'perAddress',
  'perAddressAndReader',
  'perReader',
  'perAddressAndAdmin',
  'perAdmin',
  'emailsPerMailbox',
  'refreshesPerAddress',
];

/** Limits of a test's own, counted anew: those that it names, and enough of all others. */
export const setLimits = (limits: Partial<LimitsConfig> = {}): void => {
  const enough = Object.fromEntries(NAMES.map((name) => [name, ENOUGH]));
  app().config.set('limits', { ...enough, ...limits });
};

/** Whether the proxy's word counts for the address of a client, as it does with an https PUBLIC_URL. */
export const trustProxy = (isTrusted: boolean): void => {
  app().server.app.proxy = isTrusted;
};
