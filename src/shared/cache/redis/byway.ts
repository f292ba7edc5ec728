import { setTimeout as delay } from 'node:timers/promises';

import { Client } from 'pg';

const CHANNEL = 'foreword_changes';

/** PostgreSQL takes no longer news than 8,000 bytes; these mean that anything may have changed. */
const LONGEST = 7_900;
const ANYTHING = '';

const AGAIN_MS = 500;

/** Another way for news than Redis: PostgreSQL's LISTEN and NOTIFY, on a connection of its own. */
export interface Byway {
  tell: (news: string) => void;
  close: () => void;
}

interface Ears {
  hear: (news: string) => void;
  /** It can be heard again, or for the first time. */
  resume: () => void;
}

/**
 * @param url of the database; without one (SQLite has no others to tell) nothing is said
 */
export const openByway = (url: string | undefined, { hear, resume }: Ears): Byway => {
  let connection: Client | undefined;
  let isClosed = false;

  const listenOnce = async (): Promise<void> => {
    const client = new Client({
      connectionString: url,
      application_name: 'foreword changes',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
    // It is followed by 'end', which is what counts.
    client.on('error', () => undefined);
    client.on('notification', ({ payload = ANYTHING }) => {
      hear(payload);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      connection = client;
      resume();
      await ended;
    } finally {
      connection = undefined;
      await client.end();
    }
  };
  const listen = async (): Promise<void> => {
    while (!isClosed) {
      // Who cannot reach the database says so with every request.
      await listenOnce().catch(() => undefined);
      await delay(AGAIN_MS, undefined, { ref: false });
    }
  };
  if (url !== undefined) void listen();

  const notify = async (text: string): Promise<void> => {
    try {
      await connection?.query('SELECT pg_notify($1, $2)', [CHANNEL, text]);
    } catch {
      // The connection is lost: whoever was not told is told by `resume`.
    }
  };
  // One after the other: a connection takes one question at a time.
  let told = Promise.resolve();

  return {
    tell(news) {
      const text = Buffer.byteLength(news) > LONGEST ? ANYTHING : news;
      told = told.then(() => notify(text));
    },
    close() {
      isClosed = true;
      void connection?.end();
    },
  };
};
