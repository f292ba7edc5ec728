import type { Knex } from 'knex';

import { queryInTransaction } from '../../lib/database';
import type { AuthorRecord, NoteRecord, TopicRecord } from '../records';
import { writtenNamed } from './named';
import { writtenNote } from './notes';
import { saveDocument } from './save-document';

/** Saves an Author or a Topic as it is at the source now. The slug stays. */
export const updateNamed = async (
  record: AuthorRecord | TopicRecord,
  documentId: string,
): Promise<void> => {
  const data = writtenNamed(record);
  const uid = record.kind === 'author' ? 'api::author.author' : 'api::topic.topic';
  await saveDocument(uid, { documentId, data, status: 'published' });
};

/** Saves a note as it is at the source now; what was public stays so. */
export const updateNote = async (
  trx: Knex.Transaction,
  record: NoteRecord,
  documentId: string,
): Promise<void> => {
  const published = await queryInTransaction(
    trx,
    'select id from editor_notes where document_id = ? and published_at is not null limit 1',
    [documentId],
  );
  await saveDocument('api::editor-note.editor-note', {
    documentId,
    data: writtenNote(record),
    status: published.length > 0 ? 'published' : 'draft',
  });
};
