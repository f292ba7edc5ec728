import type { Core, UID } from '@strapi/strapi';

import { stopWith } from '../environment/stop';
import { loadContent } from './load/content';

/** What a database may not hold yet when the sample content goes in. */
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
 * Loads the sample content into an empty database; a database that has it is left as it is. Ends the
 * process when the database holds anything else.
 */
export const prepareDemo = async (strapi: Core.Strapi): Promise<void> => {
  const mark = strapi.store({ type: 'core', name: 'foreword', key: 'demo' });
  if (await mark.get({})) return;

  for (const uid of MUST_BE_EMPTY) {
    const count = await strapi.db.query(uid).count({});
    if (count > 0) {
      stopWith(
        `the demo needs an empty database and found ${count} of ${uid} in this one; ` +
          'set DATABASE_FILENAME to a new file, or start with "npm run develop" instead',
      );
    }
  }
  // All or nothing: a demo that was interrupted leaves a database in which it can start afresh.
  await strapi.db.transaction(async () => {
    await loadContent(strapi);
    await mark.set({ value: { loadedAt: new Date().toISOString() } });
  });
};
