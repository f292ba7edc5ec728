import type Redis from 'ioredis';

import type { Invalidation } from '../storage/invalidate';
import { type Milliseconds, seconds } from '../units';

/** How long an invalidation is remembered: longer than any response is made and cached. */
const INVALIDATION_MEMORY = seconds(180);

/** Much longer than anything that refers to it. */
const CLOCK_LIFE = seconds(86_400);

/** How long one instance may take to make a response while the others wait for it. */
const LOCK_LIFE = seconds(2);

/**
 * Every invalidation has a version, the next of a common clock. A response is stored with the version at
 * which it was begun; it is stale when one of its tags has a later one. A clock that is new, since Redis
 * was emptied, goes on from a later version than any before: from the time, in milliseconds.
 */
const PUBLISH = `
local now = redis.call('incr', KEYS[1])
if now == 1 then
  local time = redis.call('time')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('set', KEYS[1], now)
end
redis.call('pexpire', KEYS[1], ARGV[4])
for i = 2, #KEYS do redis.call('set', KEYS[i], now, 'px', ARGV[2]) end
redis.call('publish', ARGV[3], now .. ' ' .. ARGV[1])
`;

const LOOK_UP = `
local now = tonumber(redis.call('get', KEYS[1]) or '0')
local stored = redis.call('hmget', KEYS[3], 'begun', 'tags', 'answer')
local life = redis.call('pttl', KEYS[3])
if stored[1] then
  local version = tonumber(stored[1])
  local isFresh = tonumber(redis.call('get', KEYS[2]) or '0') <= version
  for tag in string.gmatch(stored[2], '[^ ]+') do
    isFresh = isFresh and tonumber(redis.call('get', ARGV[2] .. tag) or '0') <= version
  end
  if isFresh then return {'hit', now, stored[3], life} end
end
if redis.call('set', KEYS[4], '1', 'nx', 'px', ARGV[1]) then return {'miss', now} end
return {'locked', now}
`;

// A clock that went back (Redis was emptied) would make invalidations look older than they are.
const STORE = `
redis.call('del', KEYS[2])
if tonumber(redis.call('get', KEYS[3]) or '0') < tonumber(ARGV[1]) then return end
redis.call('hset', KEYS[1], 'begun', ARGV[1], 'tags', ARGV[2], 'answer', ARGV[3])
redis.call('pexpire', KEYS[1], ARGV[4])
`;

/**
 * What Redis has for a key: a response; nothing, and this instance has the lock and is to make it; or
 * nothing, while another instance makes it. `version` is the clock's at that moment.
 */
export type LookUp =
  | { is: 'hit'; version: number; response: Buffer; maxAge: Milliseconds }
  | { is: 'miss' | 'locked'; version: number };

/** The responses that are shared over Redis. Each call is one round trip. */
export interface RedisStore {
  /** Notes what is invalidated, and publishes its version and a message about it. */
  publish: (message: string, tags: Invalidation) => Promise<void>;
  lookUp: (key: string) => Promise<LookUp>;
  /** Stores a response and releases the lock. */
  store: (
    key: string,
    response: Buffer,
    options: { version: number; tags: readonly string[]; maxAge: Milliseconds },
  ) => Promise<void>;
  /** Releases the lock where nothing is to be stored. */
  release: (key: string) => Promise<void>;
}

/** @param namespace of the installation: others may use the same Redis */
export const redisStore = (redis: Redis, namespace: string): RedisStore => {
  const { clock, cleared, channel, changeOf, responseOf, lockOf } = redisKeys(namespace);
  return {
    async publish(message, tags) {
      const keys = [clock, ...(tags?.map(changeOf) ?? [cleared])];
      const options = [INVALIDATION_MEMORY, channel, CLOCK_LIFE];
      await redis.eval(PUBLISH, keys.length, ...keys, message, ...options);
    },
    async lookUp(key) {
      const keys = [clock, cleared, responseOf(key), lockOf(key)];
      const found = await redis.callBuffer(
        'eval',
        ...[LOOK_UP, keys.length, ...keys, LOCK_LIFE, changeOf('')],
      );
      const [is, version, response, maxAge] = found as [Buffer, number, Buffer, number];
      return { is: is.toString(), version, response, maxAge } as LookUp;
    },
    async store(key, response, { version, tags, maxAge }) {
      const keys = [responseOf(key), lockOf(key), clock];
      await redis.eval(STORE, keys.length, ...keys, version, tags.join(' '), response, maxAge);
    },
    async release(key) {
      await redis.del(lockOf(key));
    },
  };
};

/** The names of all that is in Redis: in one slot of a cluster, so that a script may touch them all. */
export const redisKeys = (namespace: string) => {
  const prefix = `{foreword:${namespace}}:`;
  return {
    clock: `${prefix}clock`,
    cleared: `${prefix}cleared`,
    channel: `${prefix}changes`,
    changeOf: (tag: string): string => `${prefix}changed:${tag}`,
    responseOf: (key: string): string => `${prefix}answer:${key}`,
    lockOf: (key: string): string => `${prefix}making:${key}`,
  };
};
