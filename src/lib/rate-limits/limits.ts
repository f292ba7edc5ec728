import type Redis from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';

import { forewordError } from '../errors';

/** `points` in `duration` seconds, counted from the first request. */
export interface Limit {
  points: number;
  duration: number;
}

const NAMES = [
  'perAddress',
  'perAddressAndReader',
  'perReader',
  'perAddressAndAdmin',
  'perAdmin',
  'emailsPerMailbox',
  'refreshesPerAddress',
] as const;

export type LimitName = (typeof NAMES)[number];

/** `config/limits.ts` */
export type LimitsConfig = Record<LimitName, Limit>;

type Limiters = Record<LimitName, RateLimiterAbstract>;

/** A Redis that all instances share; other applications may use it too. */
interface RedisStore {
  redis: Redis;
  namespace: string;
}

let shared: RedisStore | undefined;
let built: { from: LimitsConfig; limiters: Limiters } | undefined;

/** Sets where the counts are stored: in Redis, or (undefined) in the memory of this process. */
export const setRateLimitStore = (store: RedisStore | undefined): void => {
  shared = store;
  built = undefined;
};

/**
 * Consumes one point of a limit.
 *
 * @throws TOO_MANY_REQUESTS with `details.retryAfter`, in seconds, when no point is left
 */
export const consume = async (name: LimitName, key: string): Promise<void> => {
  const left = await take(name, key);
  if (left instanceof RateLimiterRes) throw tooManyRequests(left.msBeforeNext);
};

/** Consumes one point of a limit, and answers whether one was left. */
export const tryConsume = async (name: LimitName, key: string): Promise<boolean> =>
  !((await take(name, key)) instanceof RateLimiterRes);

/** Sets a count back to zero. */
export const resetLimit = async (name: LimitName, key: string): Promise<void> => {
  await limiters()[name].delete(key);
};

/** @returns undefined when a point was left, else the result that says when there will be one again */
const take = async (name: LimitName, key: string): Promise<RateLimiterRes | undefined> => {
  try {
    await limiters()[name].consume(key);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
};

/** The limiters of the current configuration. When the configuration changes, counting starts anew. */
const limiters = (): Limiters => {
  const from: LimitsConfig = strapi.config.get('limits');
  if (built?.from !== from) {
    const entries = NAMES.map((name) => [name, limiter(name, from[name])]);
    built = { from, limiters: Object.fromEntries(entries) as Limiters };
  }
  return built.limiters;
};

const limiter = (name: LimitName, { points, duration }: Limit): RateLimiterAbstract => {
  const options = { keyPrefix: name, points, duration };
  const inMemory = new RateLimiterMemory(options);
  if (!shared) return inMemory;
  // While Redis cannot be reached, each instance counts for itself.
  return new RateLimiterRedis({
    ...options,
    keyPrefix: `foreword:${shared.namespace}:limit:${name}`,
    storeClient: shared.redis,
    insuranceLimiter: inMemory,
    rejectIfRedisNotReady: true,
  });
};

/** @param milliseconds after which it may be tried again */
export const tooManyRequests = (milliseconds: number) => {
  const retryAfter = Math.max(1, Math.ceil(milliseconds / 1000));
  const seconds = retryAfter === 1 ? 'a second' : `${retryAfter} seconds`;
  return forewordError('TOO_MANY_REQUESTS', `Too many tries. Try again in ${seconds}.`, {
    retryAfter,
  });
};
