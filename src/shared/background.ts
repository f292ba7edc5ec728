import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** Outside of every request and transaction. */
const outside = AsyncLocalStorage.snapshot();

/** In milliseconds. Begun at once, it would slow down the answer, or the one to the next question. */
const EARLIEST = 50;
const LATEST = 250;

const underway = new Set<Promise<void>>();

/**
 * Does, a moment later, what nobody waits for: an answer is not to tell by its time whether there was
 * anything to do. It runs outside of the request and of the transaction under way. What goes wrong is logged.
 */
export const inBackground = (work: () => Promise<unknown>): void => {
  const done = outside(async () => {
    try {
      await pause(randomInt(EARLIEST, LATEST));
      await work();
    } catch (error) {
      strapi.log.error(error);
    }
  });
  underway.add(done);
  void done.finally(() => underway.delete(done));
};

/** In milliseconds: a mail server that does not answer is not to keep the process from stopping. */
const PATIENCE = 4_000;

/** Waits until everything is done that was begun, a few seconds at most. */
export const backgroundDone = async (): Promise<void> => {
  await Promise.race([allDone(), pause(PATIENCE, undefined, { ref: false })]);
};

const allDone = async (): Promise<void> => {
  while (underway.size > 0) await Promise.all(underway);
};
