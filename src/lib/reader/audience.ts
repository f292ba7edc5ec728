import type { UID } from '@strapi/strapi';

import { type CallerState, isContentApiCaller, isPublicCaller } from '../access';

/** Who asks, as far as it decides what may be read: the same object for all callers who may read the same. */
export interface Audience {
  /** Whether it sees only what is public; API tokens see all that is published. */
  isPublic: boolean;
  /** Whether it may read documents of a content type. */
  mayRead: (uid: UID.Schema) => boolean;
}

/** Strapi's abilities: the patch `memoize-abilities` makes it one object for all who have the same permissions. */
interface Ability {
  can: (action: string) => boolean;
}

/**
 * The audience of a request over the content API; undefined for the admin panel, for code of the server's own, and
 * where Strapi has not worked out what the caller may do.
 */
export const audienceOf = (state: CallerState): Audience | undefined => {
  if (!isContentApiCaller(state)) return undefined;
  const isPublic = isPublicCaller(state);
  const { ability } = state.auth ?? {};
  if (isAbility(ability)) {
    const known = isPublic ? readers : tokens;
    const audience =
      known.get(ability) ?? audienceWith(isPublic, (uid) => ability.can(`${uid}.find`));
    known.set(ability, audience);
    return audience;
  }
  return isPublic || !READS_ALL.includes(state.auth?.credentials?.type) ? undefined : allReading;
};

const isAbility = (ability: unknown): ability is Ability =>
  typeof ability === 'object' && ability !== null && 'can' in ability;

const audienceWith = (isPublic: boolean, mayRead: Audience['mayRead']): Audience => ({
  isPublic,
  mayRead,
});

/** The same callers, where they see no more than anybody: what is public. */
export const publicly = (audience: Audience): Audience => {
  if (audience.isPublic) return audience;
  const known = narrowed.get(audience) ?? audienceWith(true, audience.mayRead);
  narrowed.set(audience, known);
  return known;
};

const narrowed = new WeakMap<Audience, Audience>();

const readers = new WeakMap<object, Audience>();
const tokens = new WeakMap<object, Audience>();

/** The types of API tokens that have no list of permissions, and may read everything. */
const READS_ALL: readonly unknown[] = ['full-access', 'read-only'];

const allReading = audienceWith(false, () => true);
