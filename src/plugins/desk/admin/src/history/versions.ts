import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

/** What `/desk/versions` answers, as far as it is shown. */

export type Event =
  | 'saved'
  | 'published'
  | 'unpublished'
  | 'discarded'
  | 'restored'
  | 'deleted'
  | 'review-asked'
  | 'review-returned'
  | 'review-withdrawn';

/** A document whose versions are asked for: its type by the name that `/desk` has for it. */
export interface VersionedDocument {
  type: 'article' | 'note';
  documentId: string;
  locale?: string;
}

export interface Version {
  id: number;
  event: Event;
  by: { kind: 'admin' | 'token' | 'reader' | 'import' | 'command'; name: string | null };
  /** An ISO string. */
  at: string;
  revision: number;
  /** What differs from the one before. */
  fields: string[];
}

export type Content = Readonly<Record<string, unknown>>;

export interface Page<One> {
  data: One[];
  meta: { nextCursor: string | null };
}

export interface DeletedArticle extends Pick<Version, 'id' | 'by' | 'at'> {
  documentId: string;
  title: string | null;
  locale: string | null;
}

export interface Restored {
  documentId: string;
  /** What the version leads to and is not there any more. */
  left: { field: string; documentId: string }[];
}

const VERSIONS = '/desk/versions';

export const useVersionRoutes = () => {
  const { get, post } = useFetchClient();
  return useMemo(() => {
    const page = async <One>(query: Record<string, string>, cursor: string | null) => {
      const params = new URLSearchParams({ ...query, ...(cursor !== null && { cursor }) });
      return (await get<Page<One>>(`${VERSIONS}?${params.toString()}`)).data;
    };
    return {
      list: (
        { type, documentId, locale }: VersionedDocument,
        { all, cursor }: { all: boolean; cursor: string | null },
      ) => {
        const query = { type, document: documentId, ...(locale && { locale }) };
        return page<Version>({ ...query, ...(all && { all: 'true' }) }, cursor);
      },
      deleted: (cursor: string | null) =>
        page<DeletedArticle>({ type: 'article', event: 'deleted' }, cursor),
      content: async (id: number): Promise<Content> =>
        (await get<{ data: { content: Content } }>(`${VERSIONS}/${id}`)).data.data.content,
      restore: async (id: number): Promise<Restored> =>
        (await post<{ data: Restored }>(`${VERSIONS}/${id}/restore`, {})).data.data,
    };
  }, [get, post]);
};
