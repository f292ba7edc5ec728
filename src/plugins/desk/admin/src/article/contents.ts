import { getFetchClient } from '@strapi/strapi/admin';

/** What goes with an Article, as `/desk/articles/{documentId}/contents` answers. */
export interface Contents {
  notes: number;
  comments: number;
  /** Where readers see it; null where they do not. */
  url: string | null;
}

/** @param locale none for all of them */
export const readContents = async (documentId: string, locale?: string): Promise<Contents> => {
  const { data } = await getFetchClient().get<{ data: Contents }>(
    `/desk/articles/${documentId}/contents`,
    { params: locale === undefined ? {} : { locale } },
  );
  return data.data;
};
