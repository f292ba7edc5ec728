import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';

import { useSentence } from './use-sentence';

/** Tells in a notification what was done, or in one sentence why it was not. */
export const useTell = () => {
  const { toggleNotification } = useNotification();
  const sentence = useSentence();

  const tellDone = useCallback(
    (message: string) => toggleNotification({ type: 'success', message }),
    [toggleNotification],
  );
  const tellFailure = useCallback(
    (error: unknown) => toggleNotification({ type: 'danger', message: sentence(error) }),
    [toggleNotification, sentence],
  );
  return { tellDone, tellFailure };
};
