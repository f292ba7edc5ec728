import type { Permission, StoredPermission } from './permissions';

/** A role as stored, and what of it tells whether an admin has changed it. */
export interface Role {
  code: string;
  createdAt: string | Date;
  permissions: StoredPermission[];
}

/**
 * What Strapi gives its roles at the first start of a database, on every type that the panel then shows. On types with
 * locales only what is about fields is left after that start: Strapi gives no locales, and takes away what then has none.
 */
const GIVEN_BY_STRAPI: Record<string, { actions: string[]; conditions: string[] }> = {
  'strapi-editor': { actions: ['create', 'read', 'update', 'delete', 'publish'], conditions: [] },
  'strapi-author': {
    actions: ['create', 'read', 'update', 'delete'],
    conditions: ['admin::is-creator'],
  },
};

const ABOUT_FIELDS = ['create', 'read', 'update'];

/** Strapi gives a role all its permissions while it makes it. */
const WHILE_MAKING_MS = 60_000;

export const isAbout =
  ({ action, subject }: Permission) =>
  (other: Permission): boolean =>
    other.action === action && other.subject === subject;

/**
 * Whether a role has what Strapi gave it at the first start, and no admin has changed that: what is saved in the
 * panel is stored anew, and Strapi then writes locales into it.
 *
 * @param wanted what our types' schemas grant to it
 * @param ignored permissions of others, which may have come later
 */
export const isAsStrapiMadeIt = (
  { code, createdAt, permissions }: Role,
  wanted: Permission[],
  ignored: (permission: Permission) => boolean,
): boolean => {
  const given = GIVEN_BY_STRAPI[code];
  if (!given) return permissions.length === 0;

  const made = new Date(createdAt).getTime() + WHILE_MAKING_MS;
  return (
    permissions.every(
      (one) => ignored(one) || one.createdAt === null || new Date(one.createdAt).getTime() < made,
    ) &&
    wanted.every(({ subject, properties }) =>
      ('locales' in properties ? ABOUT_FIELDS : given.actions).every((action) =>
        permissions.some(
          (one) =>
            one.subject === subject &&
            one.action.endsWith(`.explorer.${action}`) &&
            one.properties.locales === undefined &&
            isSame(one.conditions, given.conditions),
        ),
      ),
    )
  );
};

/**
 * Whether a permission still is what was granted. Fields and locales that are gone do not count: Strapi takes such
 * fields out at a start, and puts in those that have become required.
 *
 * @param today what would be granted now
 */
export const isAsGranted = (stored: Permission, granted: Permission, today: Permission): boolean =>
  isSame(stored.conditions, granted.conditions) &&
  isSame(stillThere(stored, today, 'locales'), stillThere(granted, today, 'locales')) &&
  stillThere(granted, today, 'fields').every((field) => stored.properties.fields?.includes(field));

const stillThere = (
  { properties }: Permission,
  today: Permission,
  property: 'fields' | 'locales',
): string[] =>
  (properties[property] ?? []).filter((one) => today.properties[property]?.includes(one)).sort();

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
