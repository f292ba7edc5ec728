import { evict, setPublisher } from '../storage/invalidate';
import { decodeInvalidation, encodeInvalidation } from './messages';
import { openPostgresChannel } from './postgres-channel';

/**
 * Evicts what commands write to the PostgreSQL of a server that has no Redis.
 *
 * @returns how to stop
 */
export const hearCommands = (databaseUrl: string | undefined): (() => void) => {
  const { close } = openPostgresChannel(databaseUrl, {
    onMessage: (text) => {
      const tags = decodeInvalidation(text);
      if (tags !== undefined) evict(tags);
    },
    // Any message may have been lost meanwhile.
    onConnect: () => {
      evict(null);
    },
  });
  return close;
};

/**
 * Lets servers on the same PostgreSQL know what this command writes. They evict everything when it begins, because it may
 * have written before the connection was there.
 *
 * @returns how to stop
 */
export const speakAsCommand = (databaseUrl: string | undefined): (() => void) => {
  const channel = openPostgresChannel(databaseUrl, {
    onMessage: () => undefined,
    onConnect: () => {
      void channel.publish(encodeInvalidation(null));
    },
  });
  setPublisher((tags) => channel.publish(encodeInvalidation(tags)));
  return channel.close;
};
