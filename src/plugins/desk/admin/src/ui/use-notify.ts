import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';

import { useErrorMessage } from './use-error-message';

/** Notifications: of success with a given text, of failure with the message of the error. */
export const useNotify = () => {
  const { toggleNotification } = useNotification();
  const errorMessage = useErrorMessage();

  const notifySuccess = useCallback(
    (message: string) => toggleNotification({ type: 'success', message }),
    [toggleNotification],
  );
  const notifyFailure = useCallback(
    (error: unknown) => {
      if (isAborted(error)) return;
      toggleNotification({ type: 'danger', message: errorMessage(error) });
    },
    [toggleNotification, errorMessage],
  );
  return { notifySuccess, notifyFailure };
};

/** Strapi's `useFetchClient` aborts what is under way when its component leaves the page: nothing has failed then. */
const isAborted = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';
