import type { Core } from '@strapi/strapi';

import { inTransaction } from '../../../shared/database';

interface DeletionEvent {
  params: { where?: Record<string, unknown> };
}

const READER = 'plugin::users-permissions.user';

/**
 * A Reader's deletion leaves the conversation whole: Comments, Likes and Reports stay and count, with
 * nobody's name on them. The database itself empties the relations (`ON DELETE SET NULL`).
 */
export const forgetDeletedReaders = (strapi: Core.Strapi): void => {
  const forgetNames = async ({ params: { where } }: DeletionEvent): Promise<void> => {
    const readers: { id: number }[] = await strapi.db
      .query(READER)
      .findMany({ where, select: ['id'] });
    const ids = readers.map(({ id }) => id);
    await inTransaction(async (trx) => {
      await trx('comments').whereIn('author_id', ids).update({ author_name: null });
    });
  };
  strapi.db.lifecycles.subscribe({
    models: [READER],
    beforeDelete: forgetNames,
    beforeDeleteMany: forgetNames,
  });
};
