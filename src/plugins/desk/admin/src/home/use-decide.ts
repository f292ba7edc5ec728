import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';

import type { Outcome, QueuedComment } from '../shared/types';
import { useSentence } from '../shared/use-sentence';
import { useTell } from '../shared/use-tell';

/**
 * Takes decisions. `decided` are those that were taken, or are being taken, and need not be shown any
 * more; one that the server refuses comes back with what it says.
 */
export const useDecide = (onDone: () => Promise<void>) => {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const sentence = useSentence();
  const { tellFailure } = useTell();
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
        toggleNotification({ type: 'warning', message: sentence(error) });
      }
      await onDone();
    } catch (error) {
      takeBack(documentId);
      tellFailure(error);
    }
  };

  return { decided, decide };
};
