/** A Discussion of a published Article that shows. */
export interface ShownDiscussion {
  id: number;
  documentId: string;
  article: {
    documentId: string;
    locale: string;
    title: string | null;
    slug: string | null;
    url: string | null;
  };
}
