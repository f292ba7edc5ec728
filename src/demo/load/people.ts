import type { Core } from '@strapi/strapi';

import { DEMO_ADMIN, DEMO_READER_PASSWORD } from '../accounts';
import type { DemoReader } from '../content/types';

/** The editor who signs in to the admin panel. */
export const loadAdmin = async (strapi: Core.Strapi): Promise<void> => {
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    ...DEMO_ADMIN,
    firstname: 'Demo',
    lastname: 'Editor',
    isActive: true,
    registrationToken: null,
    roles: [superAdmin.id],
  });
};

/** The sample Readers; answers with their row ids by key. */
export const loadReaders = async (
  strapi: Core.Strapi,
  readers: readonly DemoReader[],
): Promise<Map<string, number>> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const ids = new Map<string, number>();
  for (const { key, ...reader } of readers) {
    const { id } = await strapi
      .plugin('users-permissions')
      .service('user')
      .add({
        ...reader,
        password: DEMO_READER_PASSWORD,
        provider: 'local',
        confirmed: true,
        role: role.id,
      });
    ids.set(key, id);
  }
  return ids;
};
