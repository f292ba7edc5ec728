import type { Core } from '@strapi/strapi';

import { findRow } from '../database';
import { typeFacts } from '../schema';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** The type of the role of anonymous callers. What it is granted, every other role is granted too. */
const PUBLIC_ROLE = 'public';

/**
 * Grants each action that a schema's `grants` names to its role, once per database. Grants are recorded, so
 * that the next start does not restore one that an admin has removed; an action that a later version adds is
 * granted at the first start with that version.
 */
export const grantPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'foreword', key: 'granted-permissions' });
  const granted = new Set((await store.get({})) as string[] | null);

  for (const [type, actions] of grantsByRole({ ...strapi.contentTypes })) {
    const role = await findRow<{ id: number }>(ROLE, { where: { type } });
    if (!role) continue;
    for (const action of actions) {
      const name = `${type} ${action}`;
      if (granted.has(name)) continue;
      const has = await findRow(PERMISSION, { where: { action, role: role.id } });
      if (!has) await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
      granted.add(name);
    }
  }
  await store.set({ value: [...granted] });
};

/** The content-API actions that the schemas of these content types grant, by the type of the role. */
const grantsByRole = (contentTypes: Record<string, object>): Map<string, string[]> => {
  const byRole = new Map<string, string[]>([[PUBLIC_ROLE, []]]);
  for (const [uid, schema] of Object.entries(contentTypes)) {
    for (const [type, actions] of Object.entries(typeFacts(schema).grants ?? {})) {
      const names = actions.map((action) => `${uid}.${action}`);
      byRole.set(type, [...(byRole.get(type) ?? []), ...names]);
    }
  }
  const publicActions = byRole.get(PUBLIC_ROLE) ?? [];
  return new Map(
    Array.from(byRole, ([type, actions]) => [
      type,
      type === PUBLIC_ROLE ? actions : [...publicActions, ...actions],
    ]),
  );
};
