import { clearInterval, setInterval } from 'node:timers';

import { dataVersion } from '../../database';
import { evict } from '../storage/invalidate';
import { milliseconds } from '../units';

/** Twice in the second in which what another process has written must show. */
const INTERVAL = milliseconds(400);

/**
 * Evicts everything when another process has written to the SQLite file, as a command does beside a server: SQLite tells
 * that it was, and not what. The writes of this process are not counted.
 *
 * @returns how to stop
 */
export const watchSqlite = (): (() => void) => {
  let last: number | undefined;
  let isLooking = false;
  const look = async (): Promise<void> => {
    const version = await dataVersion();
    if (last !== undefined && version !== last) evict(null);
    last = version;
  };
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look()
      // The database may be busy or closed; requests say so.
      .catch(() => undefined)
      .finally(() => {
        isLooking = false;
      });
  }, INTERVAL).unref();
  return () => {
    clearInterval(timer);
  };
};
