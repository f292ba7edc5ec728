import { parentPort, workerData } from 'node:worker_threads';

import Database from 'better-sqlite3';

/** In milliseconds: long enough that a page which is written again and again is copied once. */
const INTERVAL = 250;

/**
 * The checkpoint thread: copies the committed pages of the write-ahead log into the database file, as far
 * as no reader needs them, without waiting for writers and without making them wait. Reports an error code
 * once, and null when the next checkpoint succeeds.
 */
const database = new Database(workerData as string, { fileMustExist: true });
let reported: string | null = null;

const timer = setInterval(() => {
  let error: string | null = null;
  try {
    database.pragma('wal_checkpoint(PASSIVE)');
  } catch (cause) {
    error = (cause as { code?: string }).code ?? String(cause);
  }
  if (error !== reported) parentPort?.postMessage(error);
  reported = error;
}, INTERVAL);

parentPort?.once('message', () => {
  clearInterval(timer);
  database.close();
});
