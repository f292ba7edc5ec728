import type Redis from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';

import { forewordError } from '../errors';

/** So many times in so many seconds, counted from the first. */
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
  'lettersPerMailbox',
  'refreshesPerAddress',
] as const;

export type LimitName = (typeof NAMES)[number];

/** `config/limits.ts` */
export type LimitsConfig = Record<LimitName, Limit>;

type Limiters = Record<LimitName, RateLimiterAbstract>;

/** A Redis that all instances share; others may use it too. */
interface Shared {
  redis: Redis;
  namespace: string;
}

let shared: Shared | undefined;
let built: { from: LimitsConfig; limiters: Limiters } | undefined;

/** Where the counts are kept: in Redis, or (undefined) in this process. */
export const keepCountsIn = (place: Shared | undefined): void => {
  shared = place;
  built = undefined;
};

/**
 * Counts one of what a limit allows.
 *
 * @throws TOO_MANY_REQUESTS with `details.retryAfter`, in seconds, when there is none left
 */
export const spend = async (name: LimitName, key: string): Promise<void> => {
  const left = await take(name, key);
  if (left instanceof RateLimiterRes) throw tooManyRequests(left.msBeforeNext);
};

/** Counts one of what a limit allows, and says whether there was one left. */
export const hasLeft = async (name: LimitName, key: string): Promise<boolean> =>
  !((await take(name, key)) instanceof RateLimiterRes);

/** Forgets what was counted. */
export const forget = async (name: LimitName, key: string): Promise<void> => {
  await limiters()[name].delete(key);
};

/** @returns when there will be some again, if there is none left */
const take = async (name: LimitName, key: string): Promise<RateLimiterRes | undefined> => {
  try {
    await limiters()[name].consume(key);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
};

/** The limiters of the configuration as it stands; another configuration begins to count anew. */
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
  // While Redis is away, each instance counts for itself.
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
