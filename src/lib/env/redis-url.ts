import Redis from 'ioredis';

/** Whether REDIS_URL can be parsed. Does not connect. */
export const isUsableRedisUrl = (url: string): boolean => {
  try {
    // As lenient as the client is, which also takes a socket and `host:port`.
    const { db } = new Redis(url, { lazyConnect: true }).options;
    return db === undefined || Number.isInteger(db);
  } catch {
    return false;
  }
};
