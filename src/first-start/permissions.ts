import type { Core } from '@strapi/strapi';

const EVERYONE = [
  'api::article.article.find',
  'api::article.article.findOne',
  'api::editor-note.editor-note.find',
  'api::editor-note.editor-note.findOne',
  'api::author.author.find',
  'api::author.author.findOne',
  'api::topic.topic.find',
  'api::topic.topic.findOne',
  // Without these an Article could not carry its Discussion's state and counts.
  'api::discussion.discussion.find',
  'api::discussion.discussion.findOne',
  'api::comment.comment.find',
  'api::comment.comment.findOne',
  'api::comment.comment.replies',
  'api::comment.comment.counts',
];

const READERS = [
  ...EVERYONE,
  'api::comment.comment.create',
  'api::comment.comment.update',
  'api::comment.comment.delete',
  'api::comment.comment.like',
  'api::comment.comment.unlike',
  'api::comment.comment.report',
  'api::comment.comment.mine',
];

/** The content-API actions that each role is given, by the role's type. */
const GRANTS: Record<string, string[]> = {
  public: EVERYONE,
  authenticated: READERS,
};

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Grants each action to its role once in the life of a database. What was granted is remembered, so
 * that an admin who takes it away is not overruled at the next start; an action that a later version
 * adds is granted at the first start with that version.
 */
export const grantPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'foreword', key: 'granted-permissions' });
  const granted = new Set((await store.get({})) as string[] | null);

  for (const [type, actions] of Object.entries(GRANTS)) {
    const role = await strapi.db.query(ROLE).findOne({ where: { type } });
    if (!role) continue;
    for (const action of actions) {
      const name = `${type} ${action}`;
      if (granted.has(name)) continue;
      const has = await strapi.db.query(PERMISSION).findOne({ where: { action, role: role.id } });
      if (!has) await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
      granted.add(name);
    }
  }
  await store.set({ value: [...granted] });
};
