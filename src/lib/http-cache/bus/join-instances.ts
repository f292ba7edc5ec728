import Redis from 'ioredis';

import { evict, type Invalidation, setCaching, setPublisher } from '../storage/invalidate';
import { milliseconds } from '../units';
import { startHeartbeat } from './heartbeat';
import { decodeInvalidation, decodeVersioned, ECHO_CHANNEL, encodeInvalidation } from './messages';
import { openPostgresChannel } from './postgres-channel';
import { redisKeys, redisStore } from './redis-store';
import { setArrived, setSharedStore } from './shared-responses';

const RECONNECT_DELAY = milliseconds(500);

interface Options {
  /** Of the PostgreSQL that all instances have. */
  databaseUrl: string | undefined;
  /** Of the installation: others may use the same Redis. */
  namespace: string;
  log: { warn: (message: string) => void; info: (message: string) => void };
}

/**
 * Publishes invalidations to the other instances over Redis, and subscribes to theirs. While Redis cannot
 * be reached they do not arrive: then nothing is cached, and every response is made afresh. One warning
 * says so, and one line when it is over; everything is invalidated then, everywhere, since any message may
 * have been lost. An instance that alone is cut off from Redis publishes by way of the database.
 *
 * @returns how to leave
 */
export const joinInstances = (
  url: string,
  { databaseUrl, namespace, log }: Options,
): (() => void) => {
  const options = {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    enableOfflineQueue: false,
    retryStrategy: () => RECONNECT_DELAY,
  };
  const subscriber = new Redis(url, options);
  const publisher = new Redis(url, options);
  const { channel } = redisKeys(namespace);
  const store = redisStore(publisher, namespace);
  let isJoined = false;
  let hasWarned = false;

  /** What has been published, and Redis has not acknowledged. */
  const unacknowledged = new Set<Invalidation>();

  const onDisconnected = (): void => {
    isJoined = false;
    setCaching(false);
    setSharedStore(undefined);
    for (const tags of unacknowledged) void postgres.publish(encodeInvalidation(tags));
    unacknowledged.clear();
    if (hasWarned) return;
    hasWarned = true;
    log.warn('REDIS_URL: Redis cannot be reached. Answers are made afresh until it can.');
  };
  const onConnected = (): void => {
    isJoined = true;
    setCaching(true);
    setSharedStore(store);
    if (hasWarned) log.info('Redis is there again.');
    hasWarned = false;
  };
  const publish = (tags: Invalidation): Promise<void> =>
    store.publish(encodeInvalidation(tags), tags);
  /** Evicts what an instance invalidates that cannot reach Redis, and publishes it there in its place. */
  const relay = (tags: Invalidation | undefined): void => {
    if (tags === undefined) return;
    evict(tags);
    publish(tags).catch(() => undefined);
  };
  const postgres = openPostgresChannel(databaseUrl, {
    onMessage: (text) => {
      relay(decodeInvalidation(text));
    },
    // Any message may have been lost meanwhile.
    onConnect: () => {
      relay(null);
    },
  });

  const connect = async (): Promise<void> => {
    if (subscriber.status !== 'ready' || publisher.status !== 'ready') return;
    await subscriber.subscribe(channel, ECHO_CHANNEL);
    // Any message may have been lost meanwhile, in either direction.
    await publish(null);
    heartbeat.received();
    onConnected();
  };
  const heartbeat = startHeartbeat({
    send: () => {
      publisher.publish(ECHO_CHANNEL, '').catch(() => undefined);
    },
    onTimeout: onDisconnected,
  });

  setCaching(false);
  subscriber.on('message', (from, text: string) => {
    if (from === ECHO_CHANNEL) {
      heartbeat.received();
      // Messages arrive again, though no connection was ever lost.
      if (!isJoined) connect().catch(onDisconnected);
      return;
    }
    const { version, tags } = decodeVersioned(text);
    if (tags !== undefined) evict(tags);
    setArrived(version);
  });
  for (const connection of [subscriber, publisher]) {
    connection.on('ready', () => {
      connect().catch(onDisconnected);
    });
    connection.on('close', onDisconnected);
    // Errors are followed by 'close', which is what counts.
    connection.on('error', () => undefined);
    connection.connect().catch(onDisconnected);
  }
  setPublisher((tags) => {
    unacknowledged.add(tags);
    return publish(tags).then(() => unacknowledged.delete(tags), onDisconnected);
  });
  return () => {
    heartbeat.stop();
    postgres.close();
    for (const connection of [subscriber, publisher]) {
      connection.removeAllListeners('close');
      connection.disconnect();
    }
  };
};
