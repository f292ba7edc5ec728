import { setTimeout as delay } from 'node:timers/promises';

import { Client } from 'pg';

import { bytes, milliseconds, seconds } from '../units';

const CHANNEL = 'foreword_changes';

/** PostgreSQL takes no message of 8,000 bytes or more. */
const MAX_MESSAGE = bytes(7_900);

/** Stands for a longer message: everything is to be invalidated. */
const EVERYTHING = '';

const CONNECT_TIMEOUT = seconds(5);
const RECONNECT_DELAY = milliseconds(500);

/** PostgreSQL's LISTEN and NOTIFY, on a connection of its own. */
export interface PostgresChannel {
  /** Resolves when the message is on its way, or lost. */
  publish: (message: string) => Promise<void>;
  close: () => void;
}

interface Subscriber {
  onMessage: (message: string) => void;
  /** Messages arrive from now on, for the first time or again. */
  onConnect: () => void;
}

/**
 * A second way for messages between instances, for those that cannot reach Redis.
 *
 * @param url of the database; without one (SQLite, which only one instance can have) nothing is sent
 */
export const openPostgresChannel = (
  url: string | undefined,
  { onMessage, onConnect }: Subscriber,
): PostgresChannel => {
  let connection: Client | undefined;
  let isClosed = false;

  const listenOnce = async (): Promise<void> => {
    const client = new Client({
      connectionString: url,
      application_name: 'foreword changes',
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
    // It is followed by 'end', which is what counts.
    client.on('error', () => undefined);
    client.on('notification', ({ payload = EVERYTHING }) => {
      onMessage(payload);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      connection = client;
      onConnect();
      await ended;
    } finally {
      connection = undefined;
      await client.end();
    }
  };
  const listen = async (): Promise<void> => {
    while (!isClosed) {
      // An instance that cannot reach the database logs that with its requests.
      await listenOnce().catch(() => undefined);
      await delay(RECONNECT_DELAY, undefined, { ref: false });
    }
  };
  if (url !== undefined) void listen();

  const notify = async (message: string): Promise<void> => {
    try {
      await connection?.query('SELECT pg_notify($1, $2)', [CHANNEL, message]);
    } catch {
      // The connection is lost: `onConnect` of the other instances makes up for it.
    }
  };
  // One after the other: a connection runs one statement at a time.
  let sent = Promise.resolve();

  return {
    publish(message) {
      const text = Buffer.byteLength(message) > MAX_MESSAGE ? EVERYTHING : message;
      sent = sent.then(() => notify(text));
      return sent;
    },
    close() {
      isClosed = true;
      void connection?.end();
    },
  };
};
