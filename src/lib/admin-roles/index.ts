/**
 * What roles of the admin panel may do in the content manager: the permissions that schemas grant to Strapi's
 * own roles, and no permission at all for types that the content manager does not show.
 */
export { type DocumentAccess, documentAccess } from './document-access';
export { grantAdminPermissions } from './grant-admin-permissions';
export { withholdHiddenTypes } from './hidden-types';
