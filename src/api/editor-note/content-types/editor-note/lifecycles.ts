import { findRow } from '../../../../lib/database';
import { type RowEvent, targetId } from '../../../../lib/document-service';
import { signatureOf } from '../../domain/signature';

interface NoteRow {
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

/** Row hooks: fill the signature where none was written. */
export default {
  async beforeCreate({ params: { data } }: RowEvent<NoteRow>) {
    data.signature = signatureOf(data.signature, await nameOf(targetId(data.editor)));
  },

  async beforeUpdate({ params: { data, where } }: RowEvent<NoteRow>) {
    if (!('signature' in data) && !('editor' in data)) return;

    const stored = await findRow<StoredNote>('api::editor-note.editor-note', {
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
