import { useAuth } from '@strapi/strapi/admin';

import { PERMISSIONS } from './permissions';

export type May = Record<keyof typeof PERMISSIONS, boolean>;

/** What the admin user may do at the desk. The server checks it again at every route. */
export const useMay = (): May => {
  const permissions = useAuth('Desk', (auth) => auth.permissions);
  const has = (name: keyof typeof PERMISSIONS) =>
    permissions.some(({ action }) => action === PERMISSIONS[name][0]?.action);
  return {
    read: has('read'),
    moderate: has('moderate'),
    ban: has('ban'),
    settings: has('settings'),
  };
};
