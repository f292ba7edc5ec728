import type { Core } from '@strapi/strapi';

import { forgetInArchive } from '../../../lib/archive';
import { findRows, inTransaction } from '../../../lib/database';
import { invalidateAll } from '../../../lib/http-cache';
import { NAMES_OF_READERS } from '../../discussion/store/archive-conversation';

interface DeletionEvent {
  params: { where?: Record<string, unknown> };
}

const READER = 'plugin::users-permissions.user';

/**
 * After a Reader's deletion, their Comments, Likes and Reports remain and are counted, without a name. The
 * database itself empties the relations (`ON DELETE SET NULL`).
 */
export const anonymizeDeletedReaders = (strapi: Core.Strapi): void => {
  const clearNames = async ({ params: { where } }: DeletionEvent): Promise<void> => {
    const readers = await findRows<{ id: number; documentId: string }>(READER, {
      where,
      select: ['id', 'documentId'],
    });
    const ids = readers.map(({ id }) => id);
    await inTransaction(async (trx) => {
      await trx('comments')
        .whereIn('author_id', ids)
        .update({ author_name: null, email_key: null });
      const documentIds = readers.map(({ documentId }) => documentId);
      await forgetInArchive(trx, documentIds, NAMES_OF_READERS);
    });
  };
  strapi.db.lifecycles.subscribe({
    models: [READER],
    beforeDelete: clearNames,
    beforeDeleteMany: clearNames,
    // Any cached response may hold one of their Comments, with the name.
    afterDelete: invalidateAll,
    afterDeleteMany: invalidateAll,
  });
};
