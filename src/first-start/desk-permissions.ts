import type { Core } from '@strapi/strapi';

/** What the desk gives to editors; its settings stay with those who administer. */
const FOR_EDITORS = ['plugin::desk.read', 'plugin::desk.moderate', 'plugin::desk.ban'];

/** Strapi's own role for those who edit everybody's articles. */
const EDITOR_ROLE = 'strapi-editor';

/**
 * Gives the role "Editor" its place at the desk, once in the life of a database: an admin who takes it
 * away is not overruled at the next start.
 */
export const grantDesk = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'foreword', key: 'desk-granted' });
  if (await store.get({})) return;

  const role = await strapi.db.query('admin::role').findOne({ where: { code: EDITOR_ROLE } });
  if (role) {
    await strapi.service('admin::permission').createMany(
      FOR_EDITORS.map((action) => ({
        action,
        subject: null,
        properties: {},
        conditions: [],
        role: role.id,
      })),
    );
  }
  await store.set({ value: true });
};
