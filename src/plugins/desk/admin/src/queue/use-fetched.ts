import { useEffect, useState } from 'react';

import { getFetchClient } from '@strapi/strapi/admin';

import { useErrorMessage } from '../ui/use-error-message';

/** The `data` that a route of the desk answers with; null while it is on its way. */
export const useFetched = (path: string): { data: unknown; failure: string | null } => {
  const [data, setData] = useState<unknown>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const errorMessage = useErrorMessage();

  useEffect(() => {
    const request = new AbortController();
    getFetchClient({ signal: request.signal })
      .get<{ data: unknown }>(path)
      .then((answer) => setData(answer.data.data))
      .catch((error: unknown) => {
        if (!request.signal.aborted) setFailure(errorMessage(error));
      });
    return () => request.abort();
  }, [path, errorMessage]);

  return { data, failure };
};
