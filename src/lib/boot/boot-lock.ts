import { setTimeout as delay } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';
import { Client } from 'pg';

import { exitForDatabase } from './reachable-database';
import { databaseClient, valueOf } from '../env';

/** The key of the advisory lock: an arbitrary number that no other application locks in this database. */
const BOOT = 1_179_604_807;

const LOOK_AGAIN_MS = 200;
const SAY_AGAIN_MS = 5_000;

/**
 * PostgreSQL releases the lock when the connection that holds it ends. With these settings it notices after
 * 25 seconds, instead of two hours, that a machine is gone without having closed its connections.
 */
const GIVE_UP_LOST_MACHINES =
  'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3';

let holder: Client | undefined;

/**
 * Lets one instance at a time create or change tables: two that boot on an empty PostgreSQL would crash each
 * other. Polls on a connection of its own: a statement that waits for the lock would block the building of
 * indexes. With SQLite there is one process, and nothing to do.
 */
export const takeBootLock = async (strapi: Core.Strapi): Promise<void> => {
  if (databaseClient(process.env) !== 'postgres') return;

  holder = new Client({
    connectionString: valueOf(process.env, 'DATABASE_URL'),
    application_name: 'foreword boot lock',
    connectionTimeoutMillis: 5_000,
  });
  holder.on('error', exitForDatabase);
  try {
    await holder.connect();
    await holder.query(GIVE_UP_LOST_MACHINES);
    await waitForTurn(holder, strapi);
  } catch (error) {
    exitForDatabase(error);
  }
};

/** Releases the lock, so that the next instance can boot. Also called when the boot of this one fails. */
export const releaseBootLock = async (): Promise<void> => {
  const client = holder;
  holder = undefined;
  await client?.end();
};

const waitForTurn = async (client: Client, strapi: Core.Strapi): Promise<void> => {
  const since = Date.now();
  let saidAt = 0;
  while (!(await isTaken(client))) {
    if (Date.now() - saidAt >= SAY_AGAIN_MS) {
      saidAt = Date.now();
      const seconds = Math.round((saidAt - since) / 1_000);
      strapi.log.info(`Another instance is starting; waiting for it (${seconds} s).`);
    }
    await delay(LOOK_AGAIN_MS);
  }
};

const isTaken = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) taken', [
    BOOT,
  ]);
  return rows[0]?.taken === true;
};
