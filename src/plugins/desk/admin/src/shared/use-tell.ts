import { useCallback } from 'react';
import { useAPIErrorHandler, useNotification, type FetchError } from '@strapi/strapi/admin';

/** Tells in a notification what was done, or in one sentence why it was not. */
export const useTell = () => {
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();

  const tellDone = useCallback(
    (message: string) => toggleNotification({ type: 'success', message }),
    [toggleNotification],
  );
  const tellFailure = useCallback(
    (error: unknown) =>
      toggleNotification({ type: 'danger', message: formatAPIError(error as FetchError) }),
    [toggleNotification, formatAPIError],
  );
  return { tellDone, tellFailure };
};
