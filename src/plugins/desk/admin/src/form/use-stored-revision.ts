import { useMemo } from 'react';

import { buildValidParams } from '@strapi/content-manager/strapi-admin';
import {
  unstable_useContentManagerContext as useContentManagerContext,
  unstable_useDocument as useDocument,
  useQueryParams,
} from '@strapi/strapi/admin';

/** The revision of the document as the panel has read it last: its form has no place for it. */
export const useStoredRevision = (): number | undefined => {
  const { model, collectionType, id, isSingleType } = useContentManagerContext();
  const [{ query }] = useQueryParams();
  const params = useMemo(() => buildValidParams(query), [query]);
  const isThere = id !== undefined || isSingleType;
  const { document } = useDocument(
    { model, collectionType, documentId: id, params },
    { skip: !isThere },
  );
  const revision: unknown = document?.revision;
  return typeof revision === 'number' ? revision : undefined;
};
