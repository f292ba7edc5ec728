import type Redis from 'ioredis';

/** So long a change is remembered, in milliseconds: longer than any answer is made and kept. */
const MEMORY_OF_CHANGES = 180_000;

/** In milliseconds: much longer than anything that refers to it. */
const LIFE_OF_CLOCK = 86_400_000;

/** So long one instance may take to make an answer while the others wait for it, in milliseconds. */
const LONGEST_MAKING = 2_000;

/**
 * Every change has a number, the next of a common clock. An answer notes the number at which it was
 * begun; it is stale when something it is made of has a later one. A clock that is new, since Redis was
 * emptied, goes on from a later number than any before: from the time, in milliseconds.
 */
const TELL = `
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

const FIND = `
local now = tonumber(redis.call('get', KEYS[1]) or '0')
local kept = redis.call('hmget', KEYS[3], 'begun', 'tags', 'answer')
local life = redis.call('pttl', KEYS[3])
if kept[1] then
  local begun = tonumber(kept[1])
  local isFresh = tonumber(redis.call('get', KEYS[2]) or '0') <= begun
  for tag in string.gmatch(kept[2], '[^ ]+') do
    isFresh = isFresh and tonumber(redis.call('get', ARGV[2] .. tag) or '0') <= begun
  end
  if isFresh then return {'kept', now, kept[3], life} end
end
if redis.call('set', KEYS[4], '1', 'nx', 'px', ARGV[1]) then return {'make', now} end
return {'wait', now}
`;

// A clock that went back (Redis was emptied) would make changes look older than they are.
const KEEP = `
redis.call('del', KEYS[2])
if tonumber(redis.call('get', KEYS[3]) or '0') < tonumber(ARGV[1]) then return end
redis.call('hset', KEYS[1], 'begun', ARGV[1], 'tags', ARGV[2], 'answer', ARGV[3])
redis.call('pexpire', KEYS[1], ARGV[4])
`;

/** What Redis answers when it is asked for an answer. `begun` is the clock's number at that moment. */
export type Finding =
  | { is: 'kept'; begun: number; answer: Buffer; life: number }
  | { is: 'make' | 'wait'; begun: number };

/** The statements about kept answers that Foreword sends to Redis, each in one round trip. */
export interface Scripts {
  /** Notes what has changed, null for everything, and publishes its number and the news of it. */
  tell: (news: string, tags: readonly string[] | null) => Promise<void>;
  /** A fresh answer; or that this instance is to make it; or that another one is making it. */
  find: (key: string) => Promise<Finding>;
  /** @param life in milliseconds */
  keep: (
    key: string,
    answer: Buffer,
    made: { begun: number; tags: readonly string[]; life: number },
  ) => Promise<void>;
  /** Lets the others go on who wait for what is not going to be kept. */
  giveUp: (key: string) => Promise<void>;
}

/** @param namespace of the installation: others may use the same Redis */
export const scriptsOf = (redis: Redis, namespace: string): Scripts => {
  const { clock, cleared, channel, changeOf, answerOf, makingOf } = keysOf(namespace);
  return {
    async tell(news, tags) {
      const keys = [clock, ...(tags?.map(changeOf) ?? [cleared])];
      await redis.eval(TELL, keys.length, ...keys, news, MEMORY_OF_CHANGES, channel, LIFE_OF_CLOCK);
    },
    async find(key) {
      const keys = [clock, cleared, answerOf(key), makingOf(key)];
      const found = await redis.callBuffer(
        'eval',
        ...[FIND, keys.length, ...keys, LONGEST_MAKING, changeOf('')],
      );
      const [is, begun, answer, life] = found as [Buffer, number, Buffer, number];
      return { is: is.toString(), begun, answer, life } as Finding;
    },
    async keep(key, answer, { begun, tags, life }) {
      const keys = [answerOf(key), makingOf(key), clock];
      await redis.eval(KEEP, keys.length, ...keys, begun, tags.join(' '), answer, life);
    },
    async giveUp(key) {
      await redis.del(makingOf(key));
    },
  };
};

/** The names of all that is in Redis: in one slot of a cluster, so that a script may touch them all. */
export const keysOf = (namespace: string) => {
  const prefix = `{foreword:${namespace}}:`;
  return {
    clock: `${prefix}clock`,
    cleared: `${prefix}cleared`,
    channel: `${prefix}changes`,
    changeOf: (tag: string): string => `${prefix}changed:${tag}`,
    answerOf: (key: string): string => `${prefix}answer:${key}`,
    makingOf: (key: string): string => `${prefix}making:${key}`,
  };
};
