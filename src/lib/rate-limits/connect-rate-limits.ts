import Redis from 'ioredis';

import { setRateLimitStore } from './limits';

/** In milliseconds: a Redis that takes longer counts as unavailable. */
const TIMEOUT_MS = 1_000;

/**
 * Counts the limits over all instances, in Redis. While it cannot be reached each instance counts for itself;
 * the errors of this connection are not logged, because those of the cache's connection are.
 *
 * @param namespace of the installation, because several may use the same Redis
 *
 * @returns a function that disconnects
 */
export const connectRateLimits = (url: string, namespace: string): (() => void) => {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    socketTimeout: TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => TIMEOUT_MS,
  });
  redis.on('error', () => undefined);
  setRateLimitStore({ redis, namespace });
  return () => {
    setRateLimitStore(undefined);
    redis.disconnect();
  };
};
