import { memoize } from '../../http-cache';
import { definePatch, methodOf } from '../patch';
import { serviceOf, wrapService } from './plugin';

const PUBLIC = 'findPublicPermissions of the service plugin::users-permissions.permission';
const OF_ROLE = 'findRolePermissions of the service plugin::users-permissions.permission';

export const memoizePermissions = definePatch({
  name: 'memoize-permissions',
  stage: 'users-permissions',
  kind: 'speed',
  gain: '26 % of the CPU of a Reader’s request, and two statements',
  reason:
    'Strapi reads with each request what a role may do. It is read once here, until anybody changes what roles may.',
  probe: 'a list of Articles, anonymous and as a Reader',
  replaces: {
    [PUBLIC]: (plugin) => methodOf(serviceOf(plugin, 'permission'), 'findPublicPermissions'),
    [OF_ROLE]: (plugin) => methodOf(serviceOf(plugin, 'permission'), 'findRolePermissions'),
  },
  apply(plugin, count) {
    wrapService(plugin, 'permission', (service) => {
      const findPublic = memoize(() => service.findPublicPermissions());
      const findOfRole = memoize((roleId: number) => service.findRolePermissions(roleId));
      return {
        findPublicPermissions: () => {
          count(PUBLIC);
          return findPublic();
        },
        findRolePermissions: (roleId) => {
          count(OF_ROLE);
          return findOfRole(roleId);
        },
      };
    });
  },
});
