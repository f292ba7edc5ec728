import { setTimeout as delay } from 'node:timers/promises';

import { outside } from '../background';
import { onInvalidation } from '../http-cache';
import type { OutboxEvent } from './event';
import { type Position, readEventsAfter, type ReadEvents } from './read-events';

/** In milliseconds. Twice in the second in which an event must be known everywhere, if no news of it arrives. */
const POLL_INTERVAL = 400;

interface Follower {
  /** Whose events have been read already. */
  from: Position;
  /** Called with each batch of new events, in order. */
  onEvents: (events: readonly OutboxEvent[]) => void;
  /** How long to gather what happens, in milliseconds, asked after each reading. */
  gatherFor: () => number;
}

/**
 * Reads the outbox as it grows. News of writes, here and on other instances, only says that it is worth to look: without
 * any it is read all the same, so nothing is missed while instances cannot reach each other.
 *
 * @returns how to stop
 */
export const followOutbox = ({ from, onEvents, gatherFor }: Follower): (() => void) => {
  const stopped = new AbortController();
  const { signal } = stopped;
  let wake: () => void = () => undefined;
  let hasNews = false;
  const forget = onInvalidation(() => {
    hasNews = true;
    wake();
  });

  const newsOrTime = async (): Promise<void> => {
    if (hasNews) return;
    const news = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await Promise.race([news, delay(POLL_INTERVAL, undefined, { signal, ref: false })]);
  };
  const follow = async (): Promise<void> => {
    let position = from;
    while (!signal.aborted) {
      await newsOrTime();
      hasNews = false;
      const read = await readOrNothing(position);
      signal.throwIfAborted();
      ({ position } = read);
      if (read.events.length > 0) onEvents(read.events);
      await delay(gatherFor(), undefined, { signal, ref: false });
    }
  };
  // It ends by being aborted, and by nothing else.
  void outside(follow).catch((error: unknown) => {
    if (!signal.aborted) strapi.log.error(error);
  });
  return () => {
    forget();
    stopped.abort();
  };
};

/** A database that cannot be asked now says so with every request; the next attempt reads what this one did not. */
const readOrNothing = (position: Position): Promise<ReadEvents> =>
  readEventsAfter(position).catch(() => ({ events: [], position }));
