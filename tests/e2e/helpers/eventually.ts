import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

const PATIENCE_MS = 10_000;

/** Reads until the value is the expected one; fails like `toEqual` when it does not become so. */
export const eventually = async <T>(read: () => Promise<T>, expected: T): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  let value = await read();
  while (!isDeepStrictEqual(value, expected) && Date.now() < deadline) {
    await delay(50);
    value = await read();
  }
  expect(value).toEqual(expected);
};
