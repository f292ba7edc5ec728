import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { EditedArticle } from '../article';
import { type Note, NOTE, type NoteValues } from './note';

const NOTES = `/content-manager/collection-types/${NOTE}`;

const MOST = 100;

/** EditorNotes through the content manager's own routes, so that its permissions and its hooks hold. */
export const useNoteRoutes = () => {
  const { get, post, put, del } = useFetchClient();
  return useMemo(
    () => ({
      async list({ documentId, locale }: EditedArticle): Promise<Note[]> {
        const params = {
          filters: { article: { documentId: { $eq: documentId }, locale: { $eq: locale } } },
          sort: 'order:ASC,id:ASC',
          pageSize: MOST,
        };
        const { data } = await get<{ results: Note[] }>(NOTES, { params });
        // A filter on a field that the role may not read is dropped without a word.
        return data.results.filter(({ article }) => article?.documentId === documentId);
      },
      create: (article: EditedArticle, values: NoteValues, order: number) =>
        post(NOTES, { ...fieldsOf(values), order, article: { connect: [article] } }),
      update: (documentId: string, changed: Partial<NoteValues>) =>
        put(`${NOTES}/${documentId}`, fieldsOf(changed)),
      setOrder: (documentId: string, order: number) => put(`${NOTES}/${documentId}`, { order }),
      /** Saves these fields, if any, and publishes. */
      publish: (documentId: string, fields: { order?: number } = {}) =>
        post(`${NOTES}/${documentId}/actions/publish`, fields),
      unpublish: (documentId: string) => post(`${NOTES}/${documentId}/actions/unpublish`, {}),
      remove: (documentId: string) => del(`${NOTES}/${documentId}`),
    }),
    [get, post, put, del],
  );
};

const fieldsOf = ({ editor, signature, ...values }: Partial<NoteValues>) => ({
  ...values,
  ...(signature !== undefined && { signature: signature.trim() || null }),
  ...(editor !== undefined && {
    editor: { set: editor ? [{ documentId: editor.documentId }] : [] },
  }),
});
