import type { UID } from '@strapi/strapi';

import type { Chosen, RowTypes } from '../../lib/plain-rows';
import { type Attributes, fieldFacts, isPrivate } from '../../lib/schema';

/** What an export has: what is public; everything but secrets; that, and what signs Readers in. */
export type Scope = 'public' | 'all' | 'logins';

/** The content types of an export, in the order in which they are written. */
export const typesIn = (scope: Scope, { reach }: RowTypes): UID.ContentType[] =>
  [...reach]
    .filter(([, reached]) => scope !== 'public' || reached === 'public')
    .map(([uid]) => uid);

/** The attributes and relations of an export. */
export const chosenIn = (scope: Scope, types: RowTypes): Chosen => {
  const written = new Set(typesIn(scope, types));
  return {
    hasAttribute: (uid, name) => isIn(scope, uid as UID.Schema, name),
    target: (uid) => {
      const target = types.target(uid);
      const isWritten = target?.by === undefined && written.has(uid);
      return isWritten || (scope !== 'public' && target?.by !== undefined) ? target : undefined;
    },
  };
};

const isIn = (scope: Scope, uid: UID.Schema, name: string): boolean => {
  const { attributes }: { attributes: Attributes } = strapi.getModel(uid);
  const attribute = attributes[name];
  if (!attribute) return true;
  const { exported, draftOnly } = fieldFacts(attribute);
  const isLogin = attribute.type === 'password' || exported === 'logins';
  if (exported === 'never') return false;
  if (isLogin) return scope === 'logins';
  if (scope !== 'public' || exported === 'public') return true;
  return !isPrivate(uid, name) && draftOnly === undefined;
};
