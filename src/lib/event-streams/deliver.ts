import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Socket } from 'node:net';

/** In milliseconds: longer than this, other requests do not wait for a delivery. */
const TURN = 1;

/** Streams between two looks at the clock. */
const STEP = 16;

/** In bytes. A client that does not read is cut off; it may come back and ask for what it has missed. */
const MAX_BACKLOG = 64 * 1_024;

let last = Promise.resolve();

/**
 * Writes one text to many streams, a few at a time; after what is being delivered already, so that each stream gets
 * everything in order.
 *
 * @param isLast ends the streams with it
 */
export const deliver = (
  streams: readonly Socket[],
  text: string,
  isLast = false,
): Promise<void> => {
  last = last.then(() => deliverNow(streams, Buffer.from(text), isLast));
  return last;
};

const deliverNow = async (
  streams: readonly Socket[],
  chunk: Buffer,
  isLast: boolean,
): Promise<void> => {
  let turnBegan = performance.now();
  for (const [index, stream] of streams.entries()) {
    if (index % STEP === 0 && performance.now() - turnBegan > TURN) {
      await nextTurn();
      turnBegan = performance.now();
    }
    if (stream.destroyed) continue;
    if (stream.writableLength > MAX_BACKLOG) stream.destroy();
    else if (isLast) stream.end(chunk, () => stream.destroySoon());
    else stream.write(chunk);
  }
};
