import type { UID } from '@strapi/strapi';

type Row = Record<string, unknown>;

interface Write {
  documentId: string;
  /** '' where the content type is not localized. */
  locale: string;
  data: Row;
}

/** What is used here of the Document Service, which Strapi types by content type. */
interface Documents {
  create(params: object): Promise<Row>;
  update(params: object): Promise<Row | null>;
}

const documents = (uid: UID.ContentType): Documents => strapi.documents(uid);

const placed = ({ locale, ...write }: Write) => ({ ...write, ...(locale !== '' && { locale }) });

/** Saves the draft of a document. @returns the document; null where there is none */
export const saveDraft = (uid: UID.ContentType, write: Write): Promise<Row | null> =>
  documents(uid).update(placed(write));

/** Makes a document that is gone again, in one locale. */
export const createAgain = (uid: UID.ContentType, write: Write): Promise<Row> => {
  const { documentId, data } = write;
  return documents(uid).create({ ...placed(write), data: { ...data, documentId } });
};
