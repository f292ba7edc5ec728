import { setTimeout as delay } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';
import { Client } from 'pg';

import { stopForDatabase } from '../environment/reachable-database';
import { databaseClient, valueOf } from '../environment/variables';

/** Any number that nobody else locks in this database. */
const BOOT = 1_179_604_807;

const LOOK_AGAIN_MS = 200;
const SAY_AGAIN_MS = 5_000;

/**
 * Let go with the connection that holds it, however the process ends. A machine that is lost without
 * a word is given up by PostgreSQL after 25 seconds instead of two hours.
 */
const GIVE_UP_LOST_MACHINES =
  'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3';

let holder: Client | undefined;

/**
 * Lets one instance at a time make or change the tables: two that boot on an empty PostgreSQL would stop
 * each other. Waits for its turn on a connection of its own, by asking again and again: a statement that
 * waits would hold up whoever builds an index. With SQLite there is one process, and nothing to do.
 */
export const takeBootLock = async (strapi: Core.Strapi): Promise<void> => {
  if (databaseClient(process.env) !== 'postgres') return;

  holder = new Client({
    connectionString: valueOf(process.env, 'DATABASE_URL'),
    application_name: 'foreword boot lock',
    connectionTimeoutMillis: 5_000,
  });
  holder.on('error', stopForDatabase);
  try {
    await holder.connect();
    await holder.query(GIVE_UP_LOST_MACHINES);
    await waitForTurn(holder, strapi);
  } catch (error) {
    stopForDatabase(error);
  }
};

/** Lets the next instance boot; also called when this one does not get that far. */
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
