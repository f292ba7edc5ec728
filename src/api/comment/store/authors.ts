import { withConnection } from '../../../lib/database';
import type { Writer } from './write-comment';

interface AuthorRow {
  id: number;
  document_id: string;
  name: string;
}

/** The Author in whose name an admin user replies; undefined when none is linked to the account. */
export const authorOfAccount = (accountId: number): Promise<Omit<Writer, 'kind'> | undefined> =>
  withConnection(async (knex) => {
    const row = await knex('authors')
      .where({ account_id: accountId })
      .orderBy('id')
      .first<AuthorRow | undefined>('id', 'document_id', 'name');
    return row && { id: row.id, documentId: row.document_id, name: row.name };
  });
