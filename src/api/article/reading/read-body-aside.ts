import path from 'node:path';

import { Piscina } from 'piscina';

import { type BodyReading, readBody } from '../domain/read-body';

/** A longer body, in UTF-16 units, is read in a thread of its own, so that others are answered meanwhile. */
const LONG_BODY = 50_000;

/** One thread: however many long bodies come, one core stays free for everybody else. */
let pool: Piscina<string, BodyReading> | undefined;

const startPool = () =>
  new Piscina<string, BodyReading>({
    filename: path.resolve(__dirname, 'worker.js'),
    minThreads: 1,
    maxThreads: 1,
  });

/** Long bodies that were just read, so that a save which asks twice reads once. */
const recent = new Map<string, Promise<BodyReading>>();

const MOST_RECENT = 4;

/**
 * Reads a body as `readBody` does, a long one without keeping the server from answering. To be asked
 * for the first time before a transaction begins: SQLite has one connection, and a transaction that
 * waits here would keep everybody else waiting too.
 */
export const readBodyAside = async (body: string): Promise<BodyReading> => {
  if (body.length <= LONG_BODY) return readBody(body);

  const reading = recent.get(body) ?? (pool ??= startPool()).run(body);
  recent.delete(body);
  recent.set(body, reading);
  const [oldest] = recent.keys();
  if (recent.size > MOST_RECENT && oldest !== undefined) recent.delete(oldest);
  return reading;
};

/** Ends the thread; to be called when the server stops. */
export const stopReading = async (): Promise<void> => {
  await pool?.destroy();
  pool = undefined;
};
