import type { Core, UID } from '@strapi/strapi';

import { exitWith } from '../lib/env';
import { loadContent } from './load/content';

/** The content types that must be empty before the sample content is loaded. */
const MUST_BE_EMPTY: UID.Schema[] = [
  'api::article.article',
  'api::editor-note.editor-note',
  'api::author.author',
  'api::topic.topic',
  'plugin::users-permissions.user',
  'plugin::upload.file',
  'admin::user',
];

/**
 * Loads the sample content into an empty database; a database that has it already is left
 * unchanged. Ends the process when the database has any other content.
 */
export const prepareDemo = async (strapi: Core.Strapi): Promise<void> => {
  const mark = strapi.store({ type: 'core', name: 'foreword', key: 'demo' });
  if (await mark.get({})) return;

  for (const uid of MUST_BE_EMPTY) {
    const count = await strapi.db.query(uid).count({});
    if (count > 0) {
      exitWith(
        `the demo needs an empty database and found ${count} of ${uid} in this one; ` +
          'set DATABASE_FILENAME to a new file, or start with "npm run develop" instead',
      );
    }
  }
  // In one transaction, so that a demo that was interrupted can be started again on the same database.
  await strapi.db.transaction(async () => {
    await loadContent(strapi);
    await mark.set({ value: { loadedAt: new Date().toISOString() } });
  });
};
