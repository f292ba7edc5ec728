import path from 'node:path';

import { Piscina } from 'piscina';

import { uploadsAddress } from '../env';
import { type BodyReading, readBody, type Site } from '../../text/body';
import type { Task } from './worker';

/** In UTF-16 units. A longer body is read in a thread, so that it does not block the server. */
const LONG_BODY = 50_000;

/** One thread only, so that however many long bodies are read, they take no more than one core. */
let pool: Piscina<Task, BodyReading> | undefined;

const startPool = () =>
  new Piscina<Task, BodyReading>({
    filename: path.resolve(__dirname, 'worker.js'),
    minThreads: 1,
    maxThreads: 1,
  });

/** The last long bodies, so that a save which needs the same one twice reads it once. */
const recent = new Map<string, Promise<BodyReading>>();

const MAX_RECENT = 4;

const siteOf = (): Site => ({ uploads: uploadsAddress(process.env) });

/** Reads a body for the pages of this installation. */
export const readBodyOfSite = (body: string): BodyReading => readBody(body, siteOf());

/**
 * Reads a body as `readBodyOfSite` does, a long one in a thread, so that it does not block the server. Call it for
 * the first time before a transaction begins: SQLite has one connection, and a transaction that waits here
 * would block all other writes.
 */
export const readBodyInThread = async (body: string): Promise<BodyReading> => {
  if (body.length <= LONG_BODY) return readBodyOfSite(body);

  const reading = recent.get(body) ?? (pool ??= startPool()).run({ body, site: siteOf() });
  recent.delete(body);
  recent.set(body, reading);
  const [oldest] = recent.keys();
  if (recent.size > MAX_RECENT && oldest !== undefined) recent.delete(oldest);
  return reading;
};

/** Ends the thread; to be called when the server stops. */
export const stopReadingThread = async (): Promise<void> => {
  await pool?.destroy();
  pool = undefined;
};
