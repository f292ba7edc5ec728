import fs from 'node:fs';

import Database from 'better-sqlite3';
import { Client } from 'pg';

import { sourceKey } from '../api/origin/domain/source-key';
import { databaseClient, databaseFilename, type Environment, valueOf } from '../lib/env';
import { keyOf } from './record-key';
import type { SourceRecord } from './records';

/** What a dry run asks a database that it must not change. */
export interface ReadOnlyDatabase {
  /** The fingerprints of these records where they have come before, by `keyOf`. */
  fingerprints(site: string, records: readonly SourceRecord[]): Promise<Map<string, string>>;
  close(): Promise<void>;
}

interface Row {
  kind: string;
  sourceId: string;
  fingerprint: string;
}

/** Opens the database of this environment for reading only. One that is not there yet knows nothing. */
export const openReadOnly = (env: Environment): Promise<ReadOnlyDatabase> =>
  databaseClient(env) === 'postgres' ? openPostgres(env) : Promise.resolve(openSqlite(env));

const SELECT =
  'select kind as "kind", source_id as "sourceId", fingerprint as "fingerprint" from origins where site =';

const openSqlite = (env: Environment): ReadOnlyDatabase => {
  const file = databaseFilename(env);
  if (!fs.existsSync(file))
    return { fingerprints: async () => new Map(), close: async () => undefined };
  const database = new Database(file, { readonly: true, fileMustExist: true });
  return {
    async fingerprints(site, records) {
      const isThere = database
        .prepare("select 1 from sqlite_master where type = 'table' and name = 'origins'")
        .get();
      if (isThere === undefined) return new Map();
      const ids = JSON.stringify(records.map(({ id }) => id));
      const rows = database
        .prepare<[string, string], Row>(
          `${SELECT} ? and source_id in (select value from json_each(?))`,
        )
        .all(sourceKey(site), ids);
      return byKey(rows);
    },
    async close() {
      database.close();
    },
  };
};

const openPostgres = async (env: Environment): Promise<ReadOnlyDatabase> => {
  const client = new Client({
    connectionString: valueOf(env, 'DATABASE_URL'),
    application_name: 'foreword dry run',
    options: '-c default_transaction_read_only=on',
  });
  await client.connect();
  return {
    async fingerprints(site, records) {
      const table = await client.query<{ name: string | null }>(
        `select to_regclass('origins')::text as name`,
      );
      if (table.rows[0]?.name == null) return new Map();
      const ids = records.map(({ id }) => id);
      const { rows } = await client.query<Row>(`${SELECT} $1 and source_id = any($2)`, [
        sourceKey(site),
        ids,
      ]);
      return byKey(rows);
    },
    close: () => client.end(),
  };
};

const byKey = (rows: readonly Row[]): Map<string, string> =>
  new Map(
    rows.map(({ kind, sourceId, fingerprint }) => [keyOf({ kind, id: sourceId }), fingerprint]),
  );
