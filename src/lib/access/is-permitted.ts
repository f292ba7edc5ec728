import { errors } from '@strapi/utils';

import type { CallerState } from './caller';

/** The part of Strapi's service that is used here. */
interface Authentication {
  verify(auth: CallerState['auth'], route: { scope: string[] }): Promise<unknown>;
}

/** Whether the caller's role or token has a content-API action. */
export const isPermitted = async (state: CallerState, action: string): Promise<boolean> => {
  const { ability } = state.auth ?? {};
  // Asked first, because Strapi refuses by throwing an error, which is slow.
  if (isAbility(ability)) return ability.can(action);
  try {
    await strapi.get<Authentication>('auth').verify(state.auth, { scope: [action] });
    return true;
  } catch (error) {
    if (error instanceof errors.ForbiddenError) return false;
    throw error;
  }
};

/** Strapi computes one for a role, and for an API token of the custom type. */
const isAbility = (ability: unknown): ability is { can: (action: string) => boolean } =>
  typeof ability === 'object' && ability !== null && 'can' in ability;
