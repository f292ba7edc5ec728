import type { Core } from '@strapi/strapi';

import { DEMO_ADMIN, DEMO_READER_PASSWORD } from '../accounts';
import type { DemoReader } from '../content/types';

/** What the sample needs of services that Strapi hands out without types. */
interface RoleService {
  getSuperAdmin(): Promise<{ id: number }>;
}
interface UserService {
  create(user: object): Promise<unknown>;
}
interface ReaderService {
  add(reader: object): Promise<{ id: number }>;
}

/** The editor who signs in to the admin panel. */
export const loadAdmin = async (strapi: Core.Strapi): Promise<void> => {
  const roles = strapi.service('admin::role') as RoleService;
  const users = strapi.service('admin::user') as UserService;
  const superAdmin = await roles.getSuperAdmin();
  await users.create({
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
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number };
  const service = strapi.plugin('users-permissions').service<ReaderService>('user');
  const ids = new Map<string, number>();
  for (const { key, ...reader } of readers) {
    const { id } = await service.add({
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
