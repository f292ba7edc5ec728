import { getFetchClient, useNotification } from '@strapi/strapi/admin';

import type { QueuedComment, QueuedReader } from '../ui/types';
import { useErrorMessage } from '../ui/use-error-message';
import { useText } from '../ui/use-text';
import type { Row } from './rows';
import type { QueueState } from './use-queue';

/** How a Reader may take part from now on. */
export type Sanction =
  | { commenting: 'normal' | 'premoderated' }
  | {
      commenting: 'banned';
      /** Null for good. */
      days: number | null;
      reason: string;
    };

export interface Changes {
  /** Answers whether it is done. */
  setReader: (row: Row, sanction: Sanction) => Promise<boolean>;
  setPinned: (row: Row, pinned: boolean) => Promise<boolean>;
  /** Shows a Comment as the server has it now. */
  replace: (comment: QueuedComment) => void;
}

const DAY_MS = 86_400_000;

/** What Moderators do beside deciding. */
export const useChanges = ({ change }: QueueState): Changes => {
  const { toggleNotification } = useNotification();
  const errorMessage = useErrorMessage();
  const text = useText();

  const notifyOf = async (run: () => Promise<string>): Promise<boolean> => {
    try {
      toggleNotification({ type: 'success', message: await run() });
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: errorMessage(error) });
      return false;
    }
  };

  return {
    setReader: ({ reader }, sanction) =>
      notifyOf(async () => {
        const { data } = await getFetchClient().put<{ data: QueuedReader }>(
          `/desk/readers/${reader?.documentId ?? ''}`,
          sent(sanction),
        );
        change({ type: 'readerChanged', reader: data.data });
        return text(`queue.reader.done.${sanction.commenting}`, { name: data.data.name });
      }),
    replace: (comment) => change({ type: 'replaced', comment }),
    setPinned: ({ documentId }, pinned) =>
      notifyOf(async () => {
        await getFetchClient().put(`/desk/comments/${documentId}/pinned`, { pinned });
        change({ type: 'pinned', id: documentId, pinned });
        return text(pinned ? 'queue.pinned.done' : 'queue.unpinned.done');
      }),
  };
};

const sent = (sanction: Sanction): object => {
  if (sanction.commenting !== 'banned') return sanction;
  const { commenting, days, reason } = sanction;
  const bannedUntil = days === null ? null : new Date(Date.now() + days * DAY_MS).toISOString();
  return { commenting, bannedUntil, reason: reason.trim() || null };
};
