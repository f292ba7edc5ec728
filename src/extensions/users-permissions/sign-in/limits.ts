import { addressOf, consume } from '../../../lib/rate-limits';
import type { Action } from '../../../lib/strapi-patches';

/** Limits how often one address may call this action and all others that are limited so. */
export const limitByAddress =
  (action: Action): Action =>
  async (ctx, ...more) => {
    await consume('perAddress', addressOf(ctx));
    return action(ctx, ...more);
  };

/** Has a separate, higher limit: every Reader at an address asks for new access tokens. */
export const limitRefreshes =
  (action: Action): Action =>
  async (ctx) => {
    await consume('refreshesPerAddress', addressOf(ctx));
    return action(ctx);
  };
