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
    (error: unknown) => toggleNotification({ type: 'danger', message: errorMessage(error) }),
    [toggleNotification, errorMessage],
  );
  return { notifySuccess, notifyFailure };
};
