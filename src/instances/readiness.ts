import { setTimeout as delay } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';
import Redis from 'ioredis';

import { valueOf } from '../environment/variables';
import { currentPhase } from './phase';
import { isUsableRedisUrl } from './redis-url';

/** What a balancer is told. Redis is no condition: without it Foreword is slower, and as right. */
export interface Readiness {
  status: 'ready' | 'unready' | 'stopping';
  checks: {
    database: 'ok' | 'away';
    redis: 'ok' | 'away' | 'absent';
    migrations: 'done' | 'pending';
  };
}

const LIMIT_MS = 2_000;

let looking: Promise<Readiness> | undefined;

/** Whether requests may come now. Takes two seconds at most; many who ask at once cost one look. */
export const readiness = (strapi: Core.Strapi): Promise<Readiness> =>
  (looking ??= look(strapi).finally(() => {
    looking = undefined;
  }));

const look = async (strapi: Core.Strapi): Promise<Readiness> => {
  const [database, redis] = await Promise.all([
    isAnswered(strapi.db.connection.raw('select 1')),
    lookForRedis(valueOf(process.env, 'REDIS_URL')),
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

const lookForRedis = async (url?: string): Promise<Readiness['checks']['redis']> => {
  if (url === undefined) return 'absent';
  if (!isUsableRedisUrl(url)) return 'away';
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  // Said by the promise, too.
  redis.on('error', () => undefined);
  try {
    return (await isAnswered(redis.connect().then(() => redis.ping()))) ? 'ok' : 'away';
  } finally {
    redis.disconnect();
  }
};

const isAnswered = (question: PromiseLike<unknown>): Promise<boolean> => {
  const patience = new AbortController();
  return Promise.race([
    Promise.resolve(question).then(
      () => true,
      () => false,
    ),
    delay(LIMIT_MS, false, { signal: patience.signal, ref: false }),
  ]).finally(() => {
    patience.abort();
  });
};
