import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Core } from '@strapi/strapi';

import { sqliteFile } from '../database';

let worker: Worker | undefined;

/**
 * Has a thread carry over from SQLite's log to the database what was committed. SQLite would do it in
 * the middle of some write, and wait for the disk: for tens of milliseconds nobody would be answered.
 * When the log has grown all the same, the next write does it (`wal_autocheckpoint`).
 *
 * @see https://www.sqlite.org/wal.html#ckpt
 */
export const carryOverAside = (strapi: Core.Strapi): void => {
  const file = sqliteFile();
  if (file === undefined) return;
  worker = new Worker(path.resolve(__dirname, 'worker.js'), { workerData: file });
  worker.unref();
  worker.on('message', (trouble: string | null) => {
    if (trouble === null) strapi.log.info('The log of the database is carried over again.');
    else strapi.log.warn(`The log of the database cannot be carried over (${trouble}).`);
  });
  worker.on('error', (error) => {
    strapi.log.error(error);
  });
};

/** Ends the thread; to be called when the server stops. */
export const stopCarryingOver = async (): Promise<void> => {
  const ending = worker;
  worker = undefined;
  if (!ending) return;
  const ended = once(ending, 'exit');
  ending.postMessage('stop');
  await ended;
};
