import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** Outside of every request and transaction. */
const outside = AsyncLocalStorage.snapshot();

/** In milliseconds. Started at once, the work would delay this response, or that of the next request. */
const EARLIEST = 50;
const LATEST = 250;

const underway = new Set<Promise<void>>();

/** Tells work that takes long that the process stops. */
let stopping = new AbortController();

/**
 * Runs work after a short random delay, so that the time of the response does not reveal whether there was
 * any. Runs outside of the current request and transaction. Errors are logged.
 *
 * @param work is handed a signal: once it is aborted, work that takes long has to end
 */
export const inBackground = (work: (signal: AbortSignal) => Promise<unknown>): void => {
  const { signal } = stopping;
  const done = outside(async () => {
    try {
      await pause(randomInt(EARLIEST, LATEST));
      await work(signal);
    } catch (error) {
      strapi.log.error(error);
    }
  });
  underway.add(done);
  void done.finally(() => underway.delete(done));
};

/** In milliseconds: a mail server that does not answer must not keep the process from stopping. */
const PATIENCE = 4_000;

/** Waits until all work that was started is done, four seconds at most. */
export const backgroundDone = async (): Promise<void> => {
  stopping.abort();
  stopping = new AbortController();
  await Promise.race([allDone(), pause(PATIENCE, undefined, { ref: false })]);
};

const allDone = async (): Promise<void> => {
  while (underway.size > 0) await Promise.all(underway);
};
