import type { Core } from '@strapi/strapi';

import { localeCodes } from '../locales';
import { type AdminAction, type AdminGrants, contentTypesOf, typeFacts } from '../schema';
import { actionsOf, allFields, type Permission } from './permissions';

/** Strapi's condition that somebody made the document. */
const IS_CREATOR = 'admin::is-creator';

const actionId = (action: AdminAction): string => `plugin::content-manager.explorer.${action}`;

/** What the schemas grant, by the code of the role. */
export const grantedByRole = async (strapi: Core.Strapi): Promise<Map<string, Permission[]>> => {
  const byRole = new Map<string, Permission[]>();
  for (const contentType of contentTypesOf(strapi)) {
    const { adminGrants = {} } = typeFacts(contentType);
    for (const [code, grants] of Object.entries(adminGrants)) {
      const granted = byRole.get(code) ?? [];
      byRole.set(code, [...granted, ...(await permissionsFor(strapi, contentType.uid, grants))]);
    }
  }
  return byRole;
};

const permissionsFor = (
  strapi: Core.Strapi,
  subject: string,
  { all = [], own = [] }: AdminGrants,
): Promise<Permission[]> =>
  Promise.all([
    ...all.map((action) => permission(strapi, subject, action, [])),
    ...own.map((action) => permission(strapi, subject, action, [IS_CREATOR])),
  ]);

const permission = async (
  strapi: Core.Strapi,
  subject: string,
  name: AdminAction,
  conditions: string[],
): Promise<Permission> => {
  const actions = actionsOf(strapi);
  const id = actionId(name);
  const action = actions.get(id);
  if (!action) throw new Error(`Strapi has no action "${id}".`);
  const fields = allFields(strapi, action, subject);
  const hasLocales = await actions.appliesToProperty('locales', id, subject);
  const properties = {
    ...(fields && { fields }),
    ...(hasLocales && { locales: await localeCodes() }),
  };
  return { action: id, subject, properties, conditions };
};
