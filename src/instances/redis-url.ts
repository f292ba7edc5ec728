import Redis from 'ioredis';

/** Whether REDIS_URL is an address at all; whether somebody answers there is another question. */
export const isUsableRedisUrl = (url: string): boolean => {
  try {
    // As lenient as the client is, which also takes a socket and `host:port`.
    const { db } = new Redis(url, { lazyConnect: true }).options;
    return db === undefined || Number.isInteger(db);
  } catch {
    return false;
  }
};
