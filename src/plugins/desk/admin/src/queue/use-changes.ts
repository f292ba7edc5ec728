import { getFetchClient, useNotification } from '@strapi/strapi/admin';

import type { Commenting, QueuedReader } from '../ui/types';
import { useErrorMessage } from '../ui/use-error-message';
import { useText } from '../ui/use-text';
import type { Row } from './rows';
import type { QueueState } from './use-queue';

/** How a Reader may take part from now on. */
export interface Sanction {
  commenting: Commenting;
  /** Of a ban; null for good. */
  days: number | null;
}

export interface Changes {
  setReader: (row: Row, sanction: Sanction) => Promise<void>;
  setPinned: (row: Row, pinned: boolean) => Promise<void>;
}

const DAY_MS = 86_400_000;

/** What Moderators do beside deciding. */
export const useChanges = ({ change }: QueueState): Changes => {
  const { toggleNotification } = useNotification();
  const errorMessage = useErrorMessage();
  const text = useText();

  const notifyOf = async (run: () => Promise<string>) => {
    try {
      toggleNotification({ type: 'success', message: await run() });
    } catch (error) {
      toggleNotification({ type: 'danger', message: errorMessage(error) });
    }
  };

  return {
    setReader: ({ reader }, { commenting, days }) =>
      notifyOf(async () => {
        const bannedUntil = days && new Date(Date.now() + days * DAY_MS).toISOString();
        const { data } = await getFetchClient().put<{ data: QueuedReader }>(
          `/desk/readers/${reader?.documentId ?? ''}`,
          { commenting, ...(bannedUntil && { bannedUntil }) },
        );
        change({ type: 'readerChanged', reader: data.data });
        return text(`queue.reader.done.${commenting}`, { name: data.data.name });
      }),
    setPinned: ({ documentId }, pinned) =>
      notifyOf(async () => {
        await getFetchClient().put(`/desk/comments/${documentId}/pinned`, { pinned });
        change({ type: 'pinned', id: documentId, pinned });
        return text(pinned ? 'queue.pinned.done' : 'queue.unpinned.done');
      }),
  };
};
