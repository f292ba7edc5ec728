import type { Core } from '@strapi/strapi';

import { findRow } from '../database';
import { isAbout, isAsGranted, isAsStrapiMadeIt } from './compare';
import { grantedByRole } from './granted';
import { type Permission, permissionsOf, replacePermissions } from './permissions';

/** What each role was granted, by its code; null for one that an admin has changed, and that is left alone. */
type Grants = Record<string, Permission[] | null>;

/** Permissions that a plugin of our own grants by itself. */
type IsIgnored = (permission: Permission) => boolean;

/**
 * Gives the roles of the admin panel what `adminGrants` in the schemas says, once per database, and only while a
 * role is as Strapi made it. What is granted is recorded: a later start grants fields and types that a schema
 * has since, where an admin has left the grant as it was, and nothing again that an admin has taken away. A locale
 * is granted likewise as soon as it is added, until it is removed.
 */
export const grantAdminPermissions =
  (isIgnored: IsIgnored) =>
  async (strapi: Core.Strapi): Promise<void> => {
    await grant(strapi, isIgnored);
    strapi.db.lifecycles.subscribe({
      models: ['plugin::i18n.locale'],
      afterCreate: () => grant(strapi, isIgnored),
      afterDelete: () => grant(strapi, isIgnored),
    });
  };

const grant = async (strapi: Core.Strapi, isIgnored: IsIgnored): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'foreword', key: 'admin-grants' });
  const before = ((await store.get({})) ?? {}) as Grants;
  const after: Grants = {};
  for (const [code, wanted] of await grantedByRole(strapi)) {
    after[code] = await grantToRole(strapi, { code, wanted, granted: before[code], isIgnored });
  }
  await store.set({ value: { ...before, ...after } });
};

interface RoleGrant {
  code: string;
  wanted: Permission[];
  /** What an earlier start granted; undefined before the first. */
  granted: Permission[] | null | undefined;
  isIgnored: IsIgnored;
}

/** Answers with what to record. */
const grantToRole = async (
  strapi: Core.Strapi,
  { code, wanted, granted, isIgnored }: RoleGrant,
): Promise<Permission[] | null> => {
  const role = await findRow<{ id: number; createdAt: string }>('admin::role', { where: { code } });
  if (granted === null || !role) return null;
  const permissions = await permissionsOf(role.id);

  if (granted === undefined) {
    const subjects = new Set(wanted.map(({ subject }) => subject));
    const ours = wanted.filter(({ subject }) => subject?.startsWith('api::'));
    if (!isAsStrapiMadeIt({ ...role, code, permissions }, ours, isIgnored)) return null;
    const taken = permissions.filter(({ subject }) => subject !== null && subjects.has(subject));
    await replacePermissions(strapi, role.id, { taken: taken.map(({ id }) => id), given: wanted });
    return wanted;
  }

  const taken: number[] = [];
  const given: Permission[] = [];
  for (const permission of wanted) {
    const earlier = granted.find(isAbout(permission));
    const stored = permissions.find(isAbout(permission));
    if (!earlier && !stored) given.push(permission);
    if (!earlier || !stored || !isAsGranted(stored, earlier, permission)) continue;
    if (JSON.stringify(earlier) === JSON.stringify(permission)) continue;
    taken.push(stored.id);
    given.push(permission);
  }
  await replacePermissions(strapi, role.id, { taken, given });
  const kept = granted.filter((earlier) => !given.some(isAbout(earlier)));
  return [...kept, ...wanted.filter((one) => given.some(isAbout(one)))];
};
