import type { Core } from '@strapi/strapi';

import { findRow } from '../../../lib/database';

/** What the first version granted, which stored no more than that it did. */
const GRANTED_FIRST = ['plugin::desk.read', 'plugin::desk.moderate', 'plugin::desk.ban'];

/**
 * The permissions that editors get. The settings are left to administrators, and so is reading what somebody has taken
 * out of a Comment.
 */
const FOR_EDITORS = [...GRANTED_FIRST, 'plugin::desk.edit-words'];

export const isDeskPermission = ({ action }: { action: string }): boolean =>
  action.startsWith('plugin::desk.');

/** What the desk needs of a service that Strapi hands out without types. */
interface PermissionService {
  createMany(permissions: object[]): Promise<unknown>;
}

/** Strapi's own role for those who edit everybody's articles. */
const EDITOR_ROLE = 'strapi-editor';

/**
 * Grants the role "Editor" each permission of the desk once per database, so that an admin who revokes one does not
 * find it granted again after a restart. One that a later version adds is granted at the first start with that version,
 * where the role may still decide over Comments.
 */
export const grantDeskPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'foreword', key: 'desk-granted' });
  const stored = (await store.get({})) as true | string[] | null;
  const granted = stored === true ? GRANTED_FIRST : (stored ?? []);
  const missing = FOR_EDITORS.filter((action) => !granted.includes(action));
  if (missing.length === 0) return;

  const role = await findRow<{ id: number }>('admin::role', { where: { code: EDITOR_ROLE } });
  if (role && (stored === null || (await mayModerate(role)))) {
    const permissions = strapi.service('admin::permission') as PermissionService;
    await permissions.createMany(
      missing.map((action) => ({
        action,
        subject: null,
        properties: {},
        conditions: [],
        role: role.id,
      })),
    );
  }
  await store.set({ value: [...granted, ...missing] });
};

const mayModerate = async (role: { id: number }): Promise<boolean> => {
  const where = { action: 'plugin::desk.moderate', role: role.id };
  return (await findRow('admin::permission', { where })) !== null;
};
