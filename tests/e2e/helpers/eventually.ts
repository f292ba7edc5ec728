import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 20_000;

/** Reads until the value is the expected one; fails as `toEqual` does when it does not become so. */
export const eventually = async <T>(read: () => Promise<T>, expected: T): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    try {
      // An array that comes from a request is of another realm than one of the test: only Jest takes them for equal.
      expect(value).toEqual(expected);
      return;
    } catch (error) {
      if (Date.now() >= deadline) throw error;
    }
    await delay(50);
  }
};
