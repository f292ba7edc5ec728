import type { Core } from '@strapi/strapi';

/** What an admin role may do at the desk. The uid of each is `plugin::desk.<name>`. */
const ACTIONS = [
  { uid: 'read', displayName: 'See the desk' },
  { uid: 'moderate', displayName: 'Decide over comments, answer them, open and close discussions' },
  { uid: 'edit-words', displayName: 'Change the words of comments' },
  { uid: 'former-words', displayName: 'Read what changed comments said before' },
  { uid: 'ban', displayName: 'Premoderate and ban readers' },
  { uid: 'settings', displayName: 'Change the comment rules' },
  { uid: 'site', displayName: 'Change the settings of the site' },
];

/** What the desk needs of a service that Strapi hands out without types. */
interface PermissionService {
  actionProvider: { registerMany(actions: object[]): Promise<unknown> };
}

export const registerPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const permissions = strapi.service('admin::permission') as PermissionService;
  await permissions.actionProvider.registerMany(
    ACTIONS.map((action) => ({ section: 'plugins', pluginName: 'desk', ...action })),
  );
};
