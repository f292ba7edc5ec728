import { useCallback, useRef, useState } from 'react';

import { getFetchClient, useAuth, useNotification } from '@strapi/strapi/admin';

import { refreshTabCounts } from '../ui/tab-counts';
import type { Outcome, QueuedDecision, Status } from '../ui/types';
import { useErrorMessage } from '../ui/use-error-message';
import type { Row } from './rows';
import type { QueueState } from './use-queue';

export type DecidedStatus = Exclude<Status, 'pending'>;

/** The last decision, for as long as it can be taken back. */
export interface LastDecision {
  rows: readonly Row[];
  line: Omit<QueuedDecision, 'from'>;
  /** The list that it was taken in. */
  edition: object;
}

export interface Decisions {
  last: LastDecision | null;
  decide: (rows: readonly Row[], to: DecidedStatus, reason?: string | null) => void;
  undo: () => void;
}

/** As many as the server takes at once. */
const BATCH = 100;

/** Decisions show at once; what the server refuses is taken back and says why. */
export const useDecisions = (queue: QueueState): Decisions => {
  const [last, setLast] = useState<LastDecision | null>(null);
  const { toggleNotification } = useNotification();
  const errorMessage = useErrorMessage();
  const moderator = useAuth('Desk', ({ user }) => nameOf(user));
  const enqueue = useSerialQueue();
  const { change, reload, edition } = queue;
  const current = useRef(edition);
  current.current = edition;

  const notifyFailure = useCallback(
    (error: unknown) => toggleNotification({ type: 'danger', message: errorMessage(error) }),
    [toggleNotification, errorMessage],
  );

  const decide: Decisions['decide'] = (rows, to, reason = null) => {
    if (rows.length === 0) return;
    const line = { to, reason, isUndo: false, moderator, at: new Date().toISOString() };
    const decision: LastDecision = { rows, line, edition };
    change({ type: 'decided', ids: idsOf(rows), line });
    setLast(decision);

    enqueue(async () => {
      const taken: Row[] = [];
      for (const batch of batches(rows)) {
        const comments = batch.map(({ documentId, status }) => ({ documentId, expected: status }));
        try {
          const outcomes = await post('/desk/decisions', { status: to, reason, comments });
          for (const { row: before, error } of paired(batch, outcomes)) {
            if (!error) taken.push(before);
            else if (current.current !== edition) notifyFailure(error);
            else {
              const { status } = error.details;
              change({
                type: 'refused',
                before,
                refusal: errorMessage(error),
                ...(status && { status }),
              });
            }
          }
        } catch (error) {
          change({ type: 'takenBack', before: batch });
          notifyFailure(error);
        }
      }
      // Undoing concerns only what was done.
      decision.rows = taken;
      setLast((now) => (now !== decision ? now : taken.length > 0 ? { ...decision } : null));
      await refreshTabCounts();
    });
  };

  const undo: Decisions['undo'] = () => {
    if (!last) return;
    setLast(null);
    enqueue(async () => {
      const { line, rows } = last;
      try {
        const restored: Row[] = [];
        for (const batch of batches(rows)) {
          const outcomes = await post('/desk/decisions/undo', { comments: idsOf(batch) });
          for (const { row, error } of paired(batch, outcomes)) {
            if (error) notifyFailure(error);
            else
              restored.push({
                ...row,
                decisions: [...row.decisions, ...undoneDecision(row, line)],
              });
          }
        }
        if (current.current === last.edition) change({ type: 'takenBack', before: restored });
        else reload();
      } catch (error) {
        notifyFailure(error);
      }
      await refreshTabCounts();
    });
  };

  return { last, decide, undo };
};

/** Runs requests one after the other, so that an undo never overtakes its decision. */
const useSerialQueue = () => {
  const queue = useRef<Promise<void>>(Promise.resolve());
  return useCallback((run: () => Promise<void>) => {
    queue.current = queue.current.then(run);
  }, []);
};

const post = async (path: string, body: object): Promise<Outcome[]> =>
  (await getFetchClient().post<{ data: Outcome[] }>(path, body)).data.data;

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ documentId }) => documentId);

const batches = (rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
    rows.slice(index * BATCH, (index + 1) * BATCH),
  );

const paired = (rows: readonly Row[], outcomes: readonly Outcome[]) =>
  rows.map((row) => ({
    row,
    error: outcomes.find(({ documentId }) => documentId === row.documentId)?.error,
  }));

/** The server records what was decided, and that it was taken back. */
const undoneDecision = (row: Row, line: Omit<QueuedDecision, 'from'>): QueuedDecision[] => [
  { ...line, from: row.status },
  { ...line, from: line.to, to: row.status, isUndo: true, at: new Date().toISOString() },
];

/** As the server names moderators. */
const nameOf = (
  user: { firstname?: string; lastname?: string; username?: string; email?: string } | undefined,
): string =>
  [user?.firstname, user?.lastname].filter(Boolean).join(' ') ||
  user?.username ||
  user?.email ||
  '';
