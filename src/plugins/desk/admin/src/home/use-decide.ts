import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';

import type { Outcome, QueuedComment } from '../ui/types';
import { useErrorMessage } from '../ui/use-error-message';
import { useNotify } from '../ui/use-notify';

/**
 * Sends decisions. `decided` has the Comments that are decided or being decided, which the widget hides; one that
 * the server refuses is shown again, with a notification of the error.
 */
export const useDecide = (onDone: () => Promise<void>) => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const errorMessage = useErrorMessage();
  const { notifyFailure } = useNotify();
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());

  const takeBack = (documentId: string) =>
    setDecided((all) => new Set([...all].filter((one) => one !== documentId)));

  const decide = async (
    { documentId, status: expected }: QueuedComment,
    status: 'approved' | 'rejected',
  ) => {
    setDecided((all) => new Set(all).add(documentId));
    try {
      const body = { status, comments: [{ documentId, expected }] };
      const { data } = await post<{ data: Outcome[] }>('/desk/decisions', body);
      const error = data.data[0]?.error;
      if (error) {
        takeBack(documentId);
        toggleNotification({ type: 'warning', message: errorMessage(error) });
      }
      await onDone();
    } catch (error) {
      takeBack(documentId);
      notifyFailure(error);
    }
  };

  return { decided, decide };
};
