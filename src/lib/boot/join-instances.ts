import type { Core } from '@strapi/strapi';

import { databaseClient, isUsableRedisUrl, valueOf } from '../env';
import { installationId } from './installation';
import {
  hearCommands,
  joinInstances,
  setCaching,
  speakAsCommand,
  watchSqlite,
} from '../http-cache';
import { connectRateLimits } from '../rate-limits';

/** Whether this process is a command, which writes beside servers and answers nobody. */
let isCommand = false;

/** To be called before Strapi is loaded for a command. */
export const beCommand = (): void => {
  isCommand = true;
};

/**
 * Connects to the other processes on this database. Over REDIS_URL, where it is set: shares cache invalidations and rate
 * limits. Where it is not a usable URL no invalidation can arrive, so caching is turned off. Without it, a server learns of
 * what commands write by the database.
 *
 * @returns a function that disconnects
 */
export const joinOtherInstances = async (strapi: Core.Strapi): Promise<() => void> => {
  const leaveDatabase = joinByDatabase();
  const leaveRedis = await joinByRedis(strapi);
  return () => {
    leaveDatabase();
    leaveRedis();
  };
};

const joinByDatabase = (): (() => void) => {
  if (databaseClient(process.env) !== 'postgres') return watchSqlite();
  if (valueOf(process.env, 'REDIS_URL') !== undefined) return () => undefined;
  const join = isCommand ? speakAsCommand : hearCommands;
  return join(valueOf(process.env, 'DATABASE_URL'));
};

const joinByRedis = async (strapi: Core.Strapi): Promise<() => void> => {
  const url = valueOf(process.env, 'REDIS_URL');
  if (url === undefined) return () => undefined;
  if (!isUsableRedisUrl(url)) {
    setCaching(false);
    // The value is not logged: it may hold a password.
    strapi.log.warn(
      'REDIS_URL must be a URL like redis://host:6379: Foreword goes without Redis. Answers are made afresh.',
    );
    return () => undefined;
  }
  const namespace = await installationId(strapi);
  const databaseUrl =
    databaseClient(process.env) === 'postgres' ? valueOf(process.env, 'DATABASE_URL') : undefined;
  const leaveInstances = joinInstances(url, { databaseUrl, namespace, log: strapi.log });
  const leaveCounts = connectRateLimits(url, namespace);
  return () => {
    leaveInstances();
    leaveCounts();
  };
};
