import { setTimeout as delay } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';
import Redis from 'ioredis';

import { isUsableRedisUrl, valueOf } from '../env';
import { currentPhase } from './phase';

/** The answer to load balancers. Redis is not required: without it Foreword is slower, but correct. */
export interface Readiness {
  status: 'ready' | 'unready' | 'stopping';
  checks: {
    database: 'ok' | 'away';
    redis: 'ok' | 'away' | 'absent';
    migrations: 'done' | 'pending';
  };
}

const LIMIT_MS = 2_000;

let pending: Promise<Readiness> | undefined;

/** Whether this instance can take requests. Takes two seconds at most; concurrent calls share one check. */
export const readiness = (strapi: Core.Strapi): Promise<Readiness> =>
  (pending ??= check(strapi).finally(() => {
    pending = undefined;
  }));

const check = async (strapi: Core.Strapi): Promise<Readiness> => {
  const [database, redis] = await Promise.all([
    isAnsweredInTime(strapi.db.connection.raw('select 1')),
    checkRedis(valueOf(process.env, 'REDIS_URL')),
  ]);
  const phase = currentPhase();
  const isReady = database && phase === 'started';
  return {
    status: phase === 'stopping' ? 'stopping' : isReady ? 'ready' : 'unready',
    checks: {
      database: database ? 'ok' : 'away',
      redis,
      migrations: phase === 'starting' ? 'pending' : 'done',
    },
  };
};

const checkRedis = async (url?: string): Promise<Readiness['checks']['redis']> => {
  if (url === undefined) return 'absent';
  if (!isUsableRedisUrl(url)) return 'away';
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  // The rejected promise reports the same error.
  redis.on('error', () => undefined);
  try {
    return (await isAnsweredInTime(redis.connect().then(() => redis.ping()))) ? 'ok' : 'away';
  } finally {
    redis.disconnect();
  }
};

const isAnsweredInTime = (question: PromiseLike<unknown>): Promise<boolean> => {
  const timeout = new AbortController();
  return Promise.race([
    Promise.resolve(question).then(
      () => true,
      () => false,
    ),
    delay(LIMIT_MS, false, { signal: timeout.signal, ref: false }),
  ]).finally(() => {
    timeout.abort();
  });
};
