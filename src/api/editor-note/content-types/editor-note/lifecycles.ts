import { findRow } from '../../../../lib/database';
import { type RowEvent, targetId } from '../../../../lib/document-service';
import { firstPublications } from '../../../../lib/versions';
import { signatureOf } from '../../domain/signature';

const UID = 'api::editor-note.editor-note';

interface NoteRow {
  documentId?: string;
  publishedAt?: unknown;
  firstPublishedAt?: unknown;
  signature?: string | null;
  editor?: unknown;
}

interface Editor {
  name: string;
}

interface StoredNote {
  signature: string | null;
  editor: Editor | null;
}

/** Row hooks: fill the signature where none was written, and the first publication of notes that are older than it. */
export default {
  async beforeCreate({ params: { data } }: RowEvent<NoteRow>) {
    const { documentId, publishedAt } = data;
    if (publishedAt && documentId !== undefined) {
      data.firstPublishedAt ??= (await firstPublications(UID, [documentId])).get(documentId);
    }
    data.signature = signatureOf(data.signature, await nameOf(targetId(data.editor)));
  },

  async beforeUpdate({ params: { data, where } }: RowEvent<NoteRow>) {
    if (!('signature' in data) && !('editor' in data)) return;

    const stored = await findRow<StoredNote>(UID, {
      where,
      populate: ['editor'],
    });
    const written = 'signature' in data ? data.signature : stored?.signature;
    const editor = targetId(data.editor);
    const name = editor === undefined ? stored?.editor?.name : await nameOf(editor);
    data.signature = signatureOf(written, name);
  },
};

const nameOf = async (editor: number | null | undefined): Promise<string | undefined> => {
  if (!editor) return undefined;
  const author = await findRow<Editor>('api::author.author', { where: { id: editor } });
  return author?.name;
};
