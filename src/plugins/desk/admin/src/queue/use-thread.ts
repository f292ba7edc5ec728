import { useEffect, useState } from 'react';

import { getFetchClient } from '@strapi/strapi/admin';

import type { DeskComment } from '../ui/types';
import { useErrorMessage } from '../ui/use-error-message';

/** What stands around a Comment, oldest first; null while it is on its way. */
export const useThread = (
  documentId: string,
): { comments: DeskComment[] | null; failure: string | null } => {
  const [comments, setComments] = useState<DeskComment[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const errorMessage = useErrorMessage();

  useEffect(() => {
    const request = new AbortController();
    getFetchClient({ signal: request.signal })
      .get<{ data: DeskComment[] }>(`/desk/comments/${documentId}/thread`)
      .then(({ data }) => setComments(data.data))
      .catch((error: unknown) => {
        if (!request.signal.aborted) setFailure(errorMessage(error));
      });
    return () => request.abort();
  }, [documentId, errorMessage]);

  return { comments, failure };
};
