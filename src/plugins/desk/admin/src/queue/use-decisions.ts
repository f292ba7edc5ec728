import { useCallback, useRef, useState } from 'react';

import { getFetchClient, useAuth, useNotification } from '@strapi/strapi/admin';

import { refreshTabCounts } from '../ui/tab-counts';
import type { Outcome, QueuedDecision, Status } from '../ui/types';
import { useErrorMessage } from '../ui/use-error-message';
import { useText } from '../ui/use-text';
import type { Row } from './rows';
import type { QueueState } from './use-queue';

export type DecidedStatus = Exclude<Status, 'pending'>;

/** A decision, for as long as it can be taken back. */
export interface TakenDecision {
  rows: readonly Row[];
  line: Omit<QueuedDecision, 'from'>;
  /** The list that it was taken in. */
  edition: object;
}

export interface Decisions {
  /** The one that is taken back next. */
  last: TakenDecision | null;
  decide: (rows: readonly Row[], to: DecidedStatus, reason?: string | null) => void;
  undo: () => void;
}

/** As many as the server takes at once. */
const BATCH = 100;

/** So many decisions can be taken back, one after the other. */
const MOST = 100;

/**
 * Decisions show at once; what the server refuses is taken back and says why. They can be undone one after the other.
 *
 * @param hold keeps the current Comment in its place; called before rows come back
 */
export const useDecisions = (queue: QueueState, hold: () => void): Decisions => {
  const [taken, setTaken] = useState<readonly TakenDecision[]>([]);
  const { toggleNotification } = useNotification();
  const errorMessage = useErrorMessage();
  const text = useText();
  const moderator = useAuth('Desk', ({ user }) => nameOf(user));
  const enqueue = useSerialQueue();
  const { change, edition } = queue;
  const current = useRef(queue);
  current.current = queue;

  const notifyFailure = useCallback(
    (error: unknown) => toggleNotification({ type: 'danger', message: errorMessage(error) }),
    [toggleNotification, errorMessage],
  );

  const decide: Decisions['decide'] = (rows, to, reason = null) => {
    if (rows.length === 0) return;
    const line = { to, reason, ...STATUS_DECISION, moderator, at: new Date().toISOString() };
    const decision: TakenDecision = { rows, line, edition };
    change({ type: 'decided', ids: idsOf(rows), line });
    setTaken((now) => [...now, decision].slice(-MOST));

    enqueue(async () => {
      const done: Row[] = [];
      for (const batch of batches(rows)) {
        const comments = batch.map(({ documentId, status }) => ({ documentId, expected: status }));
        try {
          const outcomes = await post('/desk/decisions', { status: to, reason, comments });
          for (const { row: before, error } of paired(batch, outcomes)) {
            if (!error) done.push(before);
            else if (current.current.edition !== edition) notifyFailure(error);
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
      decision.rows = done;
      setTaken((now) => now.filter(({ rows }) => rows.length > 0));
      await refreshTabCounts();
    });
  };

  const undo: Decisions['undo'] = () => {
    const last = taken.at(-1);
    if (!last) return;
    setTaken((now) => now.filter((one) => one !== last));
    enqueue(async () => {
      const { to: expected } = last.line;
      try {
        const restored: Row[] = [];
        for (const batch of batches(last.rows)) {
          const comments = batch.map(({ documentId }) => ({ documentId, expected }));
          const outcomes = await post('/desk/decisions/undo', { comments });
          for (const { row, error } of paired(batch, outcomes)) {
            if (error) notifyFailure(error);
            else restored.push(row);
          }
        }
        const { edition: shown, refresh } = current.current;
        const at = new Date().toISOString();
        const line = { ...STATUS_DECISION, isUndo: true, reason: null, moderator, at };
        if (shown !== last.edition) await refresh(hold);
        else {
          hold();
          change({ type: 'undone', before: restored, line });
        }
        if (restored.length > 0) {
          const message = text('queue.undone', { count: restored.length });
          toggleNotification({ type: 'success', message });
        }
      } catch (error) {
        setTaken((now) => [...now, last]);
        notifyFailure(error);
      }
      await refreshTabCounts();
    });
  };

  return { last: taken.at(-1) ?? null, decide, undo };
};

/** What is not said of a decision over a status. */
const STATUS_DECISION = { isUndo: false, isEdit: false, hasFormerWords: false };

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

/** As the server names moderators. */
const nameOf = (
  user: { firstname?: string; lastname?: string; username?: string; email?: string } | undefined,
): string =>
  [user?.firstname, user?.lastname].filter(Boolean).join(' ') ||
  user?.username ||
  user?.email ||
  '';
