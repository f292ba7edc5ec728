import type { UID } from '@strapi/strapi';

/** What is used here of the Document Service, which Strapi types by content type. */
interface Documents {
  update(params: object): Promise<unknown>;
}

/** Where a document is saved, and what is written. */
interface Save {
  documentId: string;
  locale?: string;
  data: object;
  status: 'draft' | 'published';
}

/** Saves a document as an editor would, with all that this brings about. */
export const saveDocument = async (uid: UID.ContentType, save: Save): Promise<void> => {
  const documents: Documents = strapi.documents(uid);
  await documents.update(save);
};
