import type { Core } from '@strapi/strapi';

/** What the site of the benchmark needs; to see an author's name, a plain Strapi must allow all users. */
const EVERYONE = [
  'api::article.article.find',
  'api::author.author.find',
  'api::topic.topic.find',
  'api::editor-note.editor-note.find',
  'api::comment.comment.find',
  'api::comment.comment.create',
  'plugin::users-permissions.user.find',
];

/** Allows everybody to read, and to comment, as an admin would with a few clicks. */
export const allowEveryone = async (strapi: Core.Strapi): Promise<void> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  for (const action of EVERYONE) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
};
