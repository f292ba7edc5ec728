import { findRows } from '../../../lib/database';

const NOTE = 'api::editor-note.editor-note';

interface Place {
  documentId: string;
  locale: string | null;
}

/** Publishes the notes of an Article that are to be public and never were, in their order. */
export const publishDraftNotes = async ({ documentId, locale }: Place): Promise<void> => {
  const drafts = await noteIds({
    publishedAt: null,
    visibility: 'public',
    article: { documentId, ...(locale && { locale }) },
  });
  const published = await noteIds({
    documentId: { $in: drafts },
    publishedAt: { $notNull: true },
  });
  for (const note of drafts.filter((one) => !published.includes(one))) {
    await strapi.documents(NOTE).publish({ documentId: note });
  }
};

const noteIds = async (where: object): Promise<string[]> => {
  const rows = await findRows<{ documentId: string }>(NOTE, {
    where,
    select: ['documentId'],
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
  return [...new Set(rows.map((row) => row.documentId))];
};
