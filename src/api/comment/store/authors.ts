import { reading } from '../../../shared/database';
import type { Writer } from './write-comment';

/** The Author in whose name an admin user answers; undefined when none is linked to the account. */
export const authorOfAccount = (accountId: number): Promise<Omit<Writer, 'kind'> | undefined> =>
  reading(async (knex) => {
    const row = await knex('authors')
      .where({ account_id: accountId })
      .orderBy('id')
      .first('id', 'document_id', 'name');
    return row && { id: row.id, documentId: row.document_id, name: row.name };
  });
