import { parentPort, workerData } from 'node:worker_threads';

import Database from 'better-sqlite3';

/** In milliseconds: seldom enough that a page which is written again and again is carried over once. */
const BETWEEN = 250;

/**
 * What the thread of `carry-over.ts` does: carries over what the log holds, as far as no reader needs it,
 * without waiting for writers and without making them wait. Says what went wrong, and tries again.
 */
const database = new Database(workerData as string, { fileMustExist: true });
let trouble: string | null = null;

const timer = setInterval(() => {
  let now: string | null = null;
  try {
    database.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    now = (error as { code?: string }).code ?? String(error);
  }
  if (now !== trouble) parentPort?.postMessage(now);
  trouble = now;
}, BETWEEN);

parentPort?.once('message', () => {
  clearInterval(timer);
  database.close();
});
