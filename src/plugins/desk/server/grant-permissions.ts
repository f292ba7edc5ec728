import type { Core } from '@strapi/strapi';

import { findRow } from '../../../lib/database';

/** The permissions that editors get; the settings are left to administrators. */
const FOR_EDITORS = ['plugin::desk.read', 'plugin::desk.moderate', 'plugin::desk.ban'];

export const isDeskPermission = ({ action }: { action: string }): boolean =>
  action.startsWith('plugin::desk.');

/** What the desk needs of a service that Strapi hands out without types. */
interface PermissionService {
  createMany(permissions: object[]): Promise<unknown>;
}

/** Strapi's own role for those who edit everybody's articles. */
const EDITOR_ROLE = 'strapi-editor';

/**
 * Grants the role "Editor" the permissions of the desk, once per database, so that an admin who revokes them
 * does not find them granted again after a restart.
 */
export const grantDeskPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'foreword', key: 'desk-granted' });
  if (await store.get({})) return;

  const role = await findRow<{ id: number }>('admin::role', { where: { code: EDITOR_ROLE } });
  if (role) {
    const permissions = strapi.service('admin::permission') as PermissionService;
    await permissions.createMany(
      FOR_EDITORS.map((action) => ({
        action,
        subject: null,
        properties: {},
        conditions: [],
        role: role.id,
      })),
    );
  }
  await store.set({ value: true });
};
