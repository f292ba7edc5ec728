import { inTransaction } from '../database';
import { versionsTable } from './version-table';

interface Entry {
  content_type: string;
  document: string;
  language: string;
  entry_since: Date | number;
}

/** Deletes a text that must not be kept. Where it was an entry of the list, the save before it, of the same entry, is one. */
export const deleteVersion = (id: number): Promise<void> =>
  inTransaction(async (trx) => {
    const table = versionsTable();
    const entry = await trx(table)
      .where({ id, is_entry: true })
      .first<Entry | undefined>('content_type', 'document', 'language', 'entry_since');
    await trx(table).where({ id }).delete();
    if (!entry) return;
    const before = trx(table).where(entry).max('id');
    await trx(table).where('id', '=', before).update({ is_entry: true });
  });
