import path from 'node:path';

import { Piscina } from 'piscina';

import { compare, type FieldChange, type Text } from './compare';
import type { Task } from './worker';

/** In UTF-16 units, of both texts together. Longer ones are compared in a thread. */
const LONG = 50_000;

/** One thread only, so that however many are compared, they take no more than one core. */
let pool: Piscina<Task, FieldChange[]> | undefined;

const startPool = () =>
  new Piscina<Task, FieldChange[]>({
    filename: path.resolve(__dirname, 'worker.js'),
    minThreads: 1,
    maxThreads: 1,
  });

/** What has changed from one text to another, the title first, then the body from its beginning. */
export const compareTexts = async (before: Text, after: Text): Promise<FieldChange[]> => {
  const isShort = before.body.length + after.body.length <= LONG;
  const isSame = before.body === after.body;
  return isShort || isSame ? compare(before, after) : (pool ??= startPool()).run({ before, after });
};

/** Ends the thread; to be called when the server stops. */
export const stopComparing = async (): Promise<void> => {
  await pool?.destroy();
  pool = undefined;
};
