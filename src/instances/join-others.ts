import type { Core } from '@strapi/strapi';

import { databaseClient, valueOf } from '../environment/variables';
import { installationOf } from '../first-start/installation';
import { keepAnything } from '../shared/cache/changes';
import { joinInstances } from '../shared/cache/redis/join-instances';
import { shareCounts } from '../shared/limits/shared-counts';
import { isUsableRedisUrl } from './redis-url';

/**
 * Joins the other instances over REDIS_URL, where there is one. Of one that is no address, nobody will ever
 * hear: nothing is kept then, and every answer is made afresh.
 *
 * @returns how to leave
 */
export const joinOthers = async (strapi: Core.Strapi): Promise<() => void> => {
  const url = valueOf(process.env, 'REDIS_URL');
  if (url === undefined) return () => undefined;
  if (!isUsableRedisUrl(url)) {
    keepAnything(false);
    // It may hold a password, and is not shown.
    strapi.log.warn(
      'REDIS_URL must be a URL like redis://host:6379: Foreword goes without Redis. Answers are made afresh.',
    );
    return () => undefined;
  }
  const namespace = await installationOf(strapi);
  const databaseUrl =
    databaseClient(process.env) === 'postgres' ? valueOf(process.env, 'DATABASE_URL') : undefined;
  const leaveInstances = joinInstances(url, { databaseUrl, namespace, log: strapi.log });
  const leaveCounts = shareCounts(url, namespace);
  return () => {
    leaveInstances();
    leaveCounts();
  };
};
