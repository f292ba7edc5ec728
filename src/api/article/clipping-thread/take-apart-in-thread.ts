import path from 'node:path';

import { Piscina } from 'piscina';

import type { TakenApart } from '../domain/clip';
import run, { type Task } from './worker';

/** In UTF-16 units. A longer page is taken apart in a thread, so that it does not block the server. */
const LONG_PAGE = 50_000;

/** After so long without work the thread ends. */
const IDLE_MS = 10_000;

let pool: Piscina<Task, TakenApart> | undefined;

const startPool = () =>
  new Piscina<Task, TakenApart>({
    filename: path.resolve(__dirname, 'worker.js'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
  });

/** The parts of a pasted page. */
export const takeApartInThread = async (task: Task): Promise<TakenApart> => {
  const { text = '', html = '' } = task.clipping;
  if (text.length + html.length <= LONG_PAGE) return run(task);
  return (pool ??= startPool()).run(task);
};

/** Ends the thread; to be called when the server stops. */
export const stopClippingThread = async (): Promise<void> => {
  await pool?.destroy();
  pool = undefined;
};
