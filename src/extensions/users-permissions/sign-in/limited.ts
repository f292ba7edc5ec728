import { spend } from '../../../shared/limits/limits';
import { addressOf } from '../../../shared/limits/tries';
import type { Action } from '../plugin';

/** An action of which one address has so many, together with all others like it. */
export const limitedByAddress =
  (action: Action): Action =>
  async (ctx, ...more) => {
    await spend('perAddress', addressOf(ctx));
    return action(ctx, ...more);
  };

/** Counted apart, and more of it: every Reader at an address asks for a new access token by and by. */
export const limitedRefresh =
  (action: Action): Action =>
  async (ctx) => {
    await spend('refreshesPerAddress', addressOf(ctx));
    return action(ctx);
  };
