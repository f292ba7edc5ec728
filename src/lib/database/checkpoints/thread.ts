import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Core } from '@strapi/strapi';

import { sqliteFile } from '../database';

let worker: Worker | undefined;

/**
 * Starts a thread that makes SQLite's checkpoints. Without it, SQLite makes them during a write and waits for
 * the disk, which blocks the server for tens of milliseconds. If the log nevertheless grows to
 * `wal_autocheckpoint`, the next write makes one.
 *
 * @see https://www.sqlite.org/wal.html#ckpt
 */
export const startCheckpoints = (strapi: Core.Strapi): void => {
  const file = sqliteFile();
  if (file === undefined) return;
  worker = new Worker(path.resolve(__dirname, 'worker.js'), { workerData: file });
  worker.unref();
  worker.on('message', (error: string | null) => {
    if (error === null)
      strapi.log.info('The write-ahead log of the database is checkpointed again.');
    else strapi.log.warn(`The write-ahead log of the database cannot be checkpointed (${error}).`);
  });
  worker.on('error', (error) => {
    strapi.log.error(error);
  });
};

/** Ends the thread; to be called when the server stops. */
export const stopCheckpoints = async (): Promise<void> => {
  const ending = worker;
  worker = undefined;
  if (!ending) return;
  const ended = once(ending, 'exit');
  ending.postMessage('stop');
  await ended;
};
