import { inTransaction } from '../database';
import { invalidateTags } from '../http-cache';
import { versionsTable } from './version-table';

interface Entry {
  content_type: string;
  document: string;
  language: string;
  entry_since: Date | number;
  is_entry: boolean | number;
}

/** Deletes a text that must not be kept. Where it was an entry of the list, the save before it, of the same entry, is one. */
export const deleteVersion = (id: number): Promise<void> =>
  inTransaction(async (trx) => {
    const table = versionsTable();
    const version = await trx(table)
      .where({ id })
      .first<Entry | undefined>(
        ...['content_type', 'document', 'language', 'entry_since', 'is_entry'],
      );
    await trx(table).where({ id }).delete();
    if (!version) return;
    // Answers may have been made of it.
    invalidateTags(version.document);
    const { is_entry: isEntry, ...entry } = version;
    if (!isEntry) return;
    const before = trx(table).where(entry).max('id');
    await trx(table).where('id', '=', before).update({ is_entry: true });
  });
