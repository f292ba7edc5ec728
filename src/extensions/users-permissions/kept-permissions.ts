import { keepUntilChanged } from '../../shared/cache/kept-value';
import type { UsersPermissions } from './plugin';

/** Reads what a role may do once, and not for every request: until anybody changes what roles may. */
export const keepPermissions = ({ services }: UsersPermissions): void => {
  const { permission } = services;
  services.permission = (context) => {
    const service = permission(context);
    return {
      ...service,
      findPublicPermissions: keepUntilChanged(() => service.findPublicPermissions()),
      findRolePermissions: keepUntilChanged((roleId: number) =>
        service.findRolePermissions(roleId),
      ),
    };
  };
};
