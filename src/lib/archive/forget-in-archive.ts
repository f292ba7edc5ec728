import type { Knex } from 'knex';

import { type ArchivedRow, withoutPerson } from './archived-row';
import { archiveTable } from './archive-table';

/**
 * Lets go of what archived rows know of somebody who has been deleted.
 *
 * @param documentIds whom
 * @param emptied the columns that are emptied with the one that names them
 */
export const forgetInArchive = async (
  trx: Knex.Transaction,
  documentIds: readonly string[],
  emptied: Readonly<Record<string, readonly string[]>>,
): Promise<void> => {
  for (const documentId of documentIds) {
    const found: { id: number; row: string }[] = await trx(archiveTable())
      .where('row', 'like', `%"${documentId}"%`)
      .select('id', 'row');
    for (const { id, row } of found) {
      const isGone = (_column: string, name: string): boolean => name === documentId;
      const left = withoutPerson(JSON.parse(row) as ArchivedRow, isGone, emptied);
      await trx(archiveTable())
        .where({ id })
        .update({ row: JSON.stringify(left) });
    }
  }
};
