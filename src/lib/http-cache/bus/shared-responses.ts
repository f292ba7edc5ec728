import { setTimeout as delay } from 'node:timers/promises';

import type { CachedResponse } from '../storage/caches';
import { MAX_AGE } from '../storage/tagged-cache';
import { type Milliseconds, milliseconds, seconds } from '../units';
import type { LookUp, RedisStore } from './redis-store';

/** Between two look-ups of a response that another instance is making. */
const POLL_INTERVAL = milliseconds(20);
const MAX_WAIT = seconds(2);

/** Making a response takes a few milliseconds: Redis is not waited for longer than this. */
const LOOK_UP_TIMEOUT = milliseconds(250);

/** Undefined while Redis cannot be reached. */
let store: RedisStore | undefined;

/** The version of the last invalidation that has arrived at this process. */
let arrived = 0;

/**
 * Says that what was invalidated up to this version has been evicted here. A response may be made of what
 * is cached: while invalidations are on their way, it may be older than its version says.
 */
export const setArrived = (version: number): void => {
  arrived = version;
};

/** Lets responses be shared with other instances; undefined ends it. */
export const setSharedStore = (redis: RedisStore | undefined): void => {
  store = redis;
};

/** A response that another instance has made, or what to do with one that is made here. */
export type Shared =
  | { response: CachedResponse; maxAge: Milliseconds }
  | {
      response?: undefined;
      /** To be called with what was made, or with nothing when it is not to be cached. */
      share: (made: CachedResponse | undefined) => void;
    };

const NOT_SHARED: Shared = { share: () => undefined };

/**
 * The response that another instance has made, or is just making: all instances together make it once.
 * Where Redis is away or slow, the caller makes it.
 */
export const lookUpShared = async (key: string): Promise<Shared> => {
  const redis = store;
  if (!redis) return NOT_SHARED;
  const deadline = Date.now() + MAX_WAIT;
  for (;;) {
    const found = await lookUpInTime(redis, key);
    if (!found) return NOT_SHARED;
    if (found.is === 'hit') return { response: unpack(found.response), maxAge: found.maxAge };
    if (found.is === 'miss') {
      const isUpToDate = arrived >= found.version;
      return { share: shareWith(redis, key, isUpToDate ? found.version : undefined) };
    }
    if (Date.now() > deadline) return NOT_SHARED;
    await delay(POLL_INTERVAL);
  }
};

const lookUpInTime = (redis: RedisStore, key: string): Promise<LookUp | undefined> =>
  Promise.race([
    redis.lookUp(key).catch(() => undefined),
    delay(LOOK_UP_TIMEOUT, undefined, { ref: false }),
  ]);

/** @param version undefined where the response is not to be shared */
const shareWith =
  (redis: RedisStore, key: string, version: number | undefined) =>
  (made: CachedResponse | undefined): void => {
    const isShared = made !== undefined && version !== undefined;
    const done = isShared
      ? redis.store(key, pack(made), { version, tags: made.tags, maxAge: MAX_AGE })
      : redis.release(key);
    // Where it fails, the others wait until the lock ends, and make it themselves.
    done.catch(() => undefined);
  };

/** The head as a line of JSON, and the body as it is. */
const pack = ({ body, ...head }: CachedResponse): Buffer =>
  Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);

const unpack = (packed: Buffer): CachedResponse => {
  const end = packed.indexOf('\n');
  const head = JSON.parse(packed.toString('utf8', 0, end)) as Omit<CachedResponse, 'body'>;
  return { ...head, body: packed.subarray(end + 1) };
};
