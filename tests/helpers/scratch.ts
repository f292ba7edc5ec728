import fs from 'node:fs';
import path from 'node:path';

import { Client } from 'pg';

const SERVER = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** What all databases of one run have in their names. Set once, before the workers start. */
const runName = (): string => (process.env.FOREWORD_TEST_RUN ??= `foreword_test_${Date.now()}`);

/** The folder of this run's SQLite files. */
export const scratchFolder = (): string => {
  const folder = path.resolve(__dirname, '..', '..', '.tmp', runName());
  fs.mkdirSync(folder, { recursive: true });
  return folder;
};

/**
 * A new database on the PostgreSQL server that DATABASE_URL names.
 *
 * @returns its URL
 */
export const createDatabase = async (purpose = 'api'): Promise<string> => {
  const name = `${runName()}_${process.pid}_${purpose}`;
  await onServer((client) => client.query(`CREATE DATABASE "${name}"`));
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return url.toString();
};

/** Drops a database that `createDatabase` made. */
export const dropDatabase = async (url: string): Promise<void> => {
  const name = new URL(url).pathname.slice(1);
  await onServer((client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`));
};

/** The rows of one statement, asked past Foreword. */
export const inDatabase = async <Row>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  let rows: Row[] = [];
  await onServer(async (client) => {
    rows = (await client.query(sql, values)).rows as Row[];
  }, url);
  return rows;
};

/** Drops every database and file of this run. */
export const removeScratch = async (): Promise<void> => {
  fs.rmSync(scratchFolder(), { recursive: true, force: true });
  if (process.env.FOREWORD_TEST_DATABASE !== 'postgres') return;
  await onServer(async (client) => {
    const found = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE datname LIKE $1',
      [`${runName()}%`],
    );
    for (const { datname } of found.rows) {
      await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
    }
  });
};

const onServer = async (
  work: (client: Client) => Promise<unknown>,
  url = SERVER,
): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};
