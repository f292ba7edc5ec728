import type { callsOf as CallsOf } from '../../src/lib/strapi-patches';
import { load } from './foreword';

/** How often the Strapi under test has called what a patch replaces. */
export const callsOf: typeof CallsOf = (name) =>
  (load('./lib/strapi-patches') as { callsOf: typeof CallsOf }).callsOf(name);
