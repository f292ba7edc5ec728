import Redis from 'ioredis';

import { keepCountsIn } from './limits';

/** In milliseconds: a Redis that takes longer counts as away. */
const PATIENCE = 1_000;

/**
 * Has the limits counted over all instances, in Redis. While it cannot be reached, which the log says
 * already, each instance counts for itself.
 *
 * @param namespace of the installation: others may use the same Redis
 *
 * @returns how to end it
 */
export const shareCounts = (url: string, namespace: string): (() => void) => {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    socketTimeout: PATIENCE,
    maxRetriesPerRequest: 0,
    retryStrategy: () => PATIENCE,
  });
  redis.on('error', () => undefined);
  keepCountsIn({ redis, namespace });
  return () => {
    keepCountsIn(undefined);
    redis.disconnect();
  };
};
