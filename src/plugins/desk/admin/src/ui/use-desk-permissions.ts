import { PERMISSIONS } from './permissions';
import { useIsPermitted } from './use-is-permitted';

export type DeskPermissions = Record<keyof typeof PERMISSIONS, boolean>;

/** What the admin user may do at the desk. The server checks it again at every route. */
export const useDeskPermissions = (): DeskPermissions => ({
  read: useIsPermitted(PERMISSIONS.read),
  moderate: useIsPermitted(PERMISSIONS.moderate),
  editWords: useIsPermitted(PERMISSIONS.editWords),
  formerWords: useIsPermitted(PERMISSIONS.formerWords),
  ban: useIsPermitted(PERMISSIONS.ban),
  settings: useIsPermitted(PERMISSIONS.settings),
  site: useIsPermitted(PERMISSIONS.site),
});
