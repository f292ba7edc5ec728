import type { CallerState } from '../access';

interface PermissionService {
  findPublicPermissions(): Promise<object[]>;
  toContentAPIPermission(permission: object): { action: string };
}

/** The role Public as the caller of the content API: what a request without credentials is there. */
export const publicCaller = async (): Promise<CallerState> => {
  const service: PermissionService = strapi.plugin('users-permissions').service('permission');
  const permissions = await service.findPublicPermissions();
  const { engine } = strapi.contentAPI.permissions;
  const ability = await engine.generateAbility(
    permissions.map((permission) => service.toContentAPIPermission(permission)),
  );
  return {
    auth: { strategy: { name: 'users-permissions' }, credentials: null, ability },
    route: { info: { type: 'content-api' } },
  };
};
