import type { Core } from '@strapi/strapi';

import { findRows } from '../database';

/** The part of a permission of an admin role that is used here. */
export interface Permission {
  action: string;
  subject: string | null;
  /** Without `locales` there is none. (The server takes null for all of them; the panel takes it for none.) */
  properties: { fields?: string[]; locales?: string[] };
  conditions: string[];
}

export type StoredPermission = Permission & { id: number; createdAt: string | Date | null };

/** What may be done in the panel. */
export interface Action {
  actionId: string;
  /** Whether it may depend on properties, such as `fields`, and on which. */
  options?: { applyToProperties?: string[] | null };
  subjects?: string[] | null;
}

/** The part of `admin::permission` that is used here; Strapi exports no types of it. */
interface PermissionService {
  createMany(permissions: object[]): Promise<unknown>;
  deleteByIds(ids: number[]): Promise<unknown>;
  actionProvider: {
    get(actionId: string): Action | undefined;
    appliesToProperty(property: string, actionId: string, subject: string): Promise<boolean>;
    hooks: { willRegister: { register(handler: (context: { value: Action }) => void): unknown } };
  };
}

/** The part of `admin::content-type` that is used here. */
interface ContentTypeService {
  getPermissionsWithNestedFields(actions: Action[]): Permission[];
}

const UID = 'admin::permission';

export const actionsOf = (strapi: Core.Strapi) =>
  (strapi.service('admin::permission') as PermissionService).actionProvider;

export const permissionsOf = (role: number): Promise<StoredPermission[]> =>
  findRows<StoredPermission>(UID, { where: { role } });

/** Takes from a role what is stored under these ids, and gives it these. */
export const replacePermissions = async (
  strapi: Core.Strapi,
  role: number,
  { taken, given }: { taken: number[]; given: Permission[] },
): Promise<void> => {
  const service = strapi.service('admin::permission') as PermissionService;
  if (taken.length > 0) await service.deleteByIds(taken);
  if (given.length > 0) {
    await service.createMany(given.map((permission) => ({ ...permission, role })));
  }
};

/** All fields of the type, and those of its components; undefined where the action is not about fields. */
export const allFields = (
  strapi: Core.Strapi,
  action: Action,
  subject: string,
): string[] | undefined => {
  const service = strapi.service('admin::content-type') as ContentTypeService;
  const [permission] = service.getPermissionsWithNestedFields([{ ...action, subjects: [subject] }]);
  return permission?.properties.fields;
};
