import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';

export const ARTICLE = 'api::article.article';

/** The Article whose edit page is open, in the language that is being edited. */
export interface EditedArticle {
  documentId: string;
  locale: string;
}

/**
 * Null for an Article that has not been saved, or not in this language: the content manager then
 * hands in no document, or an empty one.
 */
export const savedArticle = (document: PanelComponentProps['document']): EditedArticle | null => {
  const { id, documentId, locale } = (document ?? {}) as Partial<EditedArticle> & { id?: number };
  return id && documentId && locale ? { documentId, locale } : null;
};
