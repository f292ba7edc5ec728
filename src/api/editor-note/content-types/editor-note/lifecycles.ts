import { articleHtml } from '../../../../shared/markup';
import { targetId } from '../../../../shared/relations';
import type { RowEvent } from '../../../../shared/row-events';
import { signatureOf } from '../../domain/signature';

interface NoteRow {
  body?: string | null;
  html?: string | null;
  signature?: string | null;
  editor?: unknown;
}

/** Row hooks: the html of the body, and the signature where none was written. */
export default {
  async beforeCreate({ params: { data } }: RowEvent<NoteRow>) {
    data.html = articleHtml(data.body ?? '');
    data.signature = signatureOf(data.signature, await nameOf(targetId(data.editor)));
  },

  async beforeUpdate({ params: { data, where } }: RowEvent<NoteRow>) {
    if ('body' in data) data.html = articleHtml(data.body ?? '');
    if (!('signature' in data) && !('editor' in data)) return;

    const stored = await strapi.db
      .query('api::editor-note.editor-note')
      .findOne({ where, populate: ['editor'] });
    const written = 'signature' in data ? data.signature : stored?.signature;
    const editor = targetId(data.editor);
    const name = editor === undefined ? stored?.editor?.name : await nameOf(editor);
    data.signature = signatureOf(written, name);
  },
};

const nameOf = async (editor: number | null | undefined): Promise<string | undefined> => {
  if (!editor) return undefined;
  const author = await strapi.db.query('api::author.author').findOne({ where: { id: editor } });
  return author?.name;
};
