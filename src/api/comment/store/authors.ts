import { withConnection } from '../../../lib/database';
import type { Writer } from './write-comment';

/** An Author in whose name an admin user may reply. */
export type SigningAuthor = Omit<Writer, 'kind'>;

interface AuthorRow {
  id: number;
  document_id: string;
  name: string;
}

/** The Authors who are linked to the account of an admin user, the eldest first. */
export const authorsOfAccount = (accountId: number): Promise<SigningAuthor[]> =>
  withConnection(async (knex) => {
    const rows: AuthorRow[] = await knex('authors')
      .where({ account_id: accountId })
      .orderBy('id')
      .select('id', 'document_id', 'name');
    return rows.map(({ id, document_id, name }) => ({ id, documentId: document_id, name }));
  });
