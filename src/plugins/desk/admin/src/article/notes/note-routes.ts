import { getFetchClient } from '@strapi/strapi/admin';

import type { Merged } from '../../conflicts/use-merge-notice';
import type { EditedArticle } from '../article';
import { type Note, NOTE, type NoteValues } from './note';

const NOTES = `/content-manager/collection-types/${NOTE}`;

const MOST = 100;

/** EditorNotes through the content manager's own routes, so that its permissions and its hooks hold. */
export const noteRoutes = {
  async list({ documentId, locale }: EditedArticle): Promise<Note[]> {
    const params = {
      filters: { article: { documentId: { $eq: documentId }, locale: { $eq: locale } } },
      sort: 'order:ASC,id:ASC',
      pageSize: MOST,
    };
    const { data } = await getFetchClient().get<{ results: Note[] }>(NOTES, { params });
    // A filter on a field that the role may not read is dropped without a word.
    return data.results.filter(({ article }) => article?.documentId === documentId);
  },
  async create(article: EditedArticle, values: NoteValues, order: number): Promise<void> {
    const body = { ...fieldsOf(values), order, article: { connect: [article] } };
    await getFetchClient().post(NOTES, body);
  },
  async read(documentId: string): Promise<Note> {
    return (await getFetchClient().get<{ data: Note }>(`${NOTES}/${documentId}`)).data.data;
  },
  /** Saves what was changed since a revision, and answers with what somebody else has changed since. */
  async update({ documentId, revision }: Note, changed: Partial<NoteValues>) {
    const address = `${NOTES}/${documentId}`;
    const fields = { ...fieldsOf(changed), revision };
    const { data } = await getFetchClient().put<{ meta?: { merged?: Merged } }>(address, fields);
    return data.meta?.merged;
  },
  setOrder: (documentId: string, order: number) =>
    getFetchClient().put(`${NOTES}/${documentId}`, { order }),
  /** Saves these fields, if any, and publishes. */
  publish: (documentId: string, fields: { order?: number } = {}) =>
    getFetchClient().post(`${NOTES}/${documentId}/actions/publish`, fields),
  unpublish: (documentId: string) =>
    getFetchClient().post(`${NOTES}/${documentId}/actions/unpublish`, {}),
  remove: (documentId: string) => getFetchClient().del(`${NOTES}/${documentId}`),
};

const fieldsOf = ({ editor, typedEditor: _, signature, ...values }: Partial<NoteValues>) => ({
  ...values,
  ...(signature !== undefined && { signature: signature.trim() || null }),
  ...(editor !== undefined && {
    editor: { set: editor ? [{ documentId: editor.documentId }] : [] },
  }),
});
