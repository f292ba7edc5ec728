import { randomUUID } from 'node:crypto';

import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  uniqueTitle,
} from '../content';
import { comment, discussionRow } from '../conversation';
import { app } from '../foreword';
import { createReader, type TestReader } from '../people';

/** Names for what requests are about, each made anew when it is asked for. */
export const THINGS = {
  article: async () => (await createArticle({ showChanges: true })).documentId,
  note: async () => (await createNote(await createArticle())).documentId,
  author: async () => (await createAuthor()).documentId,
  topic: async () =>
    (await documents('api::topic.topic').create({ data: { name: uniqueTitle('Topic') } }))
      .documentId,
  /** Of `reader`. */
  comment: async (reader: TestReader) => (await comment(reader, await createArticle())).documentId,
  discussion: async (): Promise<string> => {
    const row = await discussionRow(await createArticle());
    return row.document_id;
  },
  /** `reader`'s own account. */
  account: async (reader: TestReader) => String(reader.id),
  accountDocument: async (reader: TestReader) => reader.documentId,
  /** An account that does not exist. */
  stranger: async () => String((await createReader()).id),
  role: async () => String((await createRole()).id),
  file: async () => String((await createFile()).id),
  fileDocument: async () => (await createFile()).documentId,
};

const createRole = (): Promise<{ id: number }> =>
  app()
    .db.query('plugin::users-permissions.role')
    .create({ data: { name: uniqueTitle('Role'), type: randomUUID(), description: 'A role' } });
